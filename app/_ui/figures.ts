import type { Comparison } from "@/lib/stats/significance"
import type { Summary } from "@/lib/stats/summary"

/** What every mark needs of one set of answers; any `Summary` will do. */
export type Figures = Pick<Summary, "n" | "confidence" | "score" | "low" | "high">

/** A comparison with another period; null when none was asked for. */
export type Change = Pick<Comparison, "verdict" | "difference">
