import type { Confidence } from "../../stats/confidence"
import type { Share } from "../../stats/share"
import type { Summary } from "../../stats/summary"
import type { Line } from "./merge-versions"

/** What somebody wrote, and the response it stands in. */
export type Written = { responseId: string; text: string; score: number | null; answeredAt: Date }

/** Answers of one question, counted as its type is pictured. Means and medians are unrounded, null without answers. */
export type Picture =
  | {
      kind: "scale"
      min: number
      max: number
      /** How many chose each point, from `min` to `max`. */
      counts: number[]
      mean: number | null
      /** Of NPS, CSAT and CES questions. */
      summary: Summary | null
    }
  | { kind: "choice"; options: (Line & Share)[]; others: Texts }
  | {
      kind: "matrix"
      columns: Line[]
      /** `mean` is the mean place 1, 2, … of the columns of the newest version. */
      rows: (Line & { n: number; counts: number[]; mean: number | null })[]
    }
  | {
      kind: "number"
      min: number | null
      median: number | null
      mean: number | null
      max: number | null
      /** From `from` up to, and only the last one with, `to`. */
      bins: { from: number; to: number; count: number }[]
    }
  | ({ kind: "texts" } & Texts)
  | { kind: "none" }

/** How many wrote something, and the newest of it. */
type Texts = { count: number; newest: Written[] }

/** `saw` = `answered` + `skipped` + `left`: who saw the question and did nothing more left the survey at it. */
export type Passage = { saw: number; answered: number; skipped: number; left: number }

/** The answers of one question with what became of it on the way. */
export type QuestionPicture = Passage & { confidence: Confidence; picture: Picture }
