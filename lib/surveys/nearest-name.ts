/** The name that was probably meant: the one fewest letters away, where that is at most a third of it; else undefined. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const judged = names.map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
  const [best] = judged.sort((left, right) => left.distance - right.distance)
  return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined
}

/** Letters to add, take away, change or swap with their neighbour (optimal string alignment). */
function editDistance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i]
    const at = (back: number, j: number) => rows[i - back]?.[j] ?? 0
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      row.push(
        Math.min(
          at(1, j) + 1,
          (row[j - 1] ?? 0) + 1,
          at(1, j - 1) + change,
          swapped ? at(2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    rows.push(row)
  }
  return rows[left.length]?.[right.length] ?? 0
}
