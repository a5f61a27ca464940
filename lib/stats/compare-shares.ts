import { type Comparison, compare } from "./significance"

/** So many of `n`. */
type Part = { count: number; n: number }

/**
 * Whether the shares of two disjoint sets differ, in percentage points after − before: Agresti–Caffo, as for CSAT, which is a
 * share too. Fewer than 10 on a side are too few. Throws RangeError unless 0 ≤ count ≤ n, both whole.
 */
export const compareShares = (before: Part, after: Part): Comparison => compare("csat", asCsat(before), asCsat(after))

const asCsat = ({ count, n }: Part) => ({ 1: n - count, 5: count })
