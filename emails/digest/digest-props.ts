import type { MailLogo } from "../brand-row"
import type { Accent, Corners } from "../look"
import type { DigestLocale } from "./digest-texts"

/** What became of a score; null: nothing can be said, for nobody answered. */
export type DigestChange =
  | { kind: "up" | "down"; points: string }
  /** `noise`: less than chance explains; `few`: a side has fewer than 10 answers. */
  | { kind: "noise" | "few" }

/** Figures in the language of the mail. */
export type DigestFigure = {
  /** null: fewer than 10 answers. */
  score: string | null
  interval: string | null
  answers: { count: number; written: string }
  change: DigestChange
}

export type DigestRow = DigestFigure & { id: string; name: string }

type DigestComment = {
  id: string
  score: string
  /** Any length; cut when it is drawn. */
  text: string
  touchpoint: string
  day: string
  language: string | null
}

/** Everything a digest says. Names and comments are plain text, whatever they hold. */
export type DigestProps = {
  locale: DigestLocale
  brand: { name: string; accent: Accent; corners: Corners; logo: MailLogo | null }
  name: string
  metric: string
  /** "16–22 Nov 2026". */
  period: string
  /** Names of what the figures are narrowed to; none: everything. */
  narrowing: string[]
  total: DigestFigure
  /** The score it is compared with; null: there was none. */
  previous: { score: string; days: number } | { score: string; yearAgo: true } | null
  /** Those with the most answers first. */
  touchpoints: DigestRow[]
  /** Changed for certain, the largest change first. */
  movers: DigestRow[]
  comments: DigestComment[]
  /** Absolute addresses. */
  reportUrl: string
  stopUrl: string
}

/** So many touchpoints a mail lists; the report has them all. */
export const MOST_TOUCHPOINTS = 12
/** UTF-16 units of a comment; more would fill the mail with one person's words. */
export const LONGEST_COMMENT = 400
