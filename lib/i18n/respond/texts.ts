/** What can go wrong with a whole page, each with its own words. */
export type Problem = "unavailable" | "too_large" | "too_many" | "stale"

type Range = { min: number; max: number }

type Notice = { title: string; text: string }

/** A sentence with a link in it: before, link, after. */
type LinkedSentence = { before: string; link: string; after: string }

/** Every word of the survey page that is not the survey's own, in one language. */
export type RespondTexts = {
  /** What stands between the whole and the part of a number: “,” or “.”. */
  decimalSign: string
  confirm: string
  next: string
  back: string
  skip: string
  change: string
  saved: (score: number) => string
  progress: string
  otherWords: string
  /** First entry of a drop-down, when nothing is chosen yet. */
  choose: string
  yes: string
  no: string
  /** On pages that are shown for trying. */
  trial: string
  /** For screen readers: how faces from 1 to 5 look. */
  faces: readonly [string, string, string, string, string]
  stars: (count: number) => string
  errorTitle: (title: string) => string
  /** The sentence beside a field, by what is wrong with the answer. */
  errors: {
    score_missing: (range: Range) => string
    score_range: (range: Range) => string
    choice_missing: string
    choice_single: string
    choice_unknown: string
    choice_exclusive: string
    choice_least: (limit: { count: number }) => string
    choice_most: (limit: { count: number }) => string
    rows_missing: string
    text_missing: string
    number_wrong: string
    number_range: (range: { min: number | undefined; max: number | undefined }) => string
    number_decimals: (limit: { decimals: number }) => string
    date_wrong: string
    /** ISO dates. */
    date_range: (range: { earliest: string | undefined; latest: string | undefined }) => string
    email_wrong: string
    phone_wrong: string
    consent_missing: string
    text_too_long: (text: { max: number; length: number }) => string
  }
  /** Said by the page's script: sending failed (an answer; anything else); an answer of an earlier visit never left. */
  notSent: string
  notDone: string
  unsent: string
  answered: (score: number) => string
  /** `until` is a day as `formatDay` writes it. */
  changeable: (until: string) => LinkedSentence
  confirmAgain: { title: (score: number) => string; text: string; button: (score: number) => string; change: string }
  notFound: Notice
  closed: Notice
  expired: Notice
  /** What to stop (`ask`), or what was stopped; the choices, and the button before and after. */
  preferences: {
    notices: Record<"ask" | "survey" | "all" | "keep", { title: string; text: (brand: string) => string }>
    survey: (brand: string) => string
    all: (brand: string) => string
    keep: (brand: string) => string
    stop: string
    change: string
  }
  problems: Record<Problem, Notice>
  retry: string
}
