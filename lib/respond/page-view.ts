import type { ButtonTexts } from "../accounts/button-texts"
import type { CornerStyle } from "../accounts/corner-style"
import type { PageLogo } from "../accounts/logos/schema"
import type { Problem } from "../i18n/respond"
import type { AnswerValue } from "../surveys/answers"
import type { PipingValues } from "../surveys/piping"
import type { Ending, SurveyDefinition } from "../surveys/schema"
import type { AnswerError } from "../surveys/validate-answer"

/**
 * Whose page it is. Its logo was drawn by us: it stands in the page as a picture, and nothing in it can run. A server that
 * knows only the `logoId` looks the picture up when it draws the page.
 */
export type Brand = {
  name: string
  color: string
  corners?: CornerStyle
  logo?: PageLogo | null
  logoId?: string | null
}

/** What every page with a survey behind it knows. */
type Branded = {
  language: string
  brand: Brand
  /** Shown for trying: nothing is recorded, and the page says so. */
  trial?: boolean
}

export type QuestionView = Branded & {
  kind: "question"
  definition: SurveyDefinition
  questionId: string
  /** The workspace's words for the buttons, where the survey has none. */
  buttonTexts?: ButtonTexts
  /** What `{{…}}` in the survey's texts stands for, from `pipingValues`. */
  values: PipingValues
  /** Chosen so far: saved, preselected by the link, or (with an error) what was typed. */
  answer?: AnswerValue
  error?: AnswerError
  /** Set once the score is recorded, on the questions after it. */
  savedScore?: number | null
  /** Id of the question before; nothing is shown when that is the score, which has “change”. */
  backTo?: string
  /** 0–1, from `progressAt`. */
  progress: number
  /** Opaque signed text that comes back as `t`. */
  renderToken: string
  /** Decides the order of shuffled options: the same whenever this person opens the page. */
  seed: string
  /** Path of the page, without query. */
  action: string
}

export type ThanksView = Branded & {
  kind: "thanks"
  definition: SurveyDefinition
  ending: Ending
  values: PipingValues
  score: number | null
  /** How long the answer may be changed, as `formatDay` writes it; null when it may not. */
  changeUntil: string | null
  action: string
}

/** A score that came implausibly fast, or among several at once: it counts when the person presses the button. */
export type ConfirmView = Branded & {
  kind: "confirm"
  questionId: string
  score: number
  renderToken: string
  action: string
}

/** What somebody may want of a brand's mail; "keep": all that comes. */
export type MailChoice = "survey" | "all" | "keep"

/** Which mail to stop (`stopped` null), or what was stopped or taken back, with the choices to change it. */
export type PreferencesView = Branded & {
  kind: "preferences"
  stopped: MailChoice | null
  /** Path of the page; absent when nothing can be changed here. */
  action?: string
}

export type PageView =
  | QuestionView
  | ThanksView
  | ConfirmView
  | (Branded & { kind: "closed" | "expired" })
  | PreferencesView
  /** One identical page for wrong, revoked and erased links: it knows no brand. */
  | { kind: "not_found"; language: string }
  | { kind: "error"; language: string; brand?: Brand; problem: Problem; retry?: string }

/** The HTTP status that goes with a page. */
export function statusOf(view: PageView): number {
  switch (view.kind) {
    case "question":
      return view.error ? 422 : 200
    case "thanks":
    case "confirm":
    case "preferences":
      return 200
    case "closed":
    case "expired":
      return 410
    case "not_found":
      return 404
    case "error":
      return { unavailable: 503, too_large: 413, too_many: 429, stale: 409 }[view.problem]
  }
}
