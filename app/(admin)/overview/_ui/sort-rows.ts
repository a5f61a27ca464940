import type { Sort, SortKey, TouchpointRow } from "./types"

/** Rows in the order asked for; rows without the value come last either way. */
export function sortRows(rows: readonly TouchpointRow[], { key, descending }: Sort, locale: string): TouchpointRow[] {
  const sign = descending ? -1 : 1
  if (key === "name") return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name, locale))
  return rows.toSorted((a, b) => {
    const [left, right] = [figureOf(a, key), figureOf(b, key)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (left - right)
  })
}

/** Names start from A, figures from the largest. */
export function firstSort(key: SortKey): Sort {
  return { key, descending: key !== "name" }
}

function figureOf(row: TouchpointRow, key: Exclude<SortKey, "name">): number | null {
  switch (key) {
    case "score":
      return row.figures.score
    case "n":
      return row.figures.n
    case "change":
      return row.change?.verdict === "significant" ? row.change.difference : null
    case "rate":
      return row.rate?.kind === "rate" ? row.rate.rate : null
    default:
      return key satisfies never
  }
}
