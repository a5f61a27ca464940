/** The low, middle and high points of a rating's scale, each with its first and last: 1–2, 3, 4–5 of five, 1–4, 5–6, 7–10 of ten. */
export function thirdsOf({ min, max }: { min: number; max: number }): { from: number; to: number }[] {
  const thirds = new Map<"low" | "middle" | "high", number[]>()
  for (let point = min; point <= max; point += 1) {
    const place = (point - min) / (max - min)
    const third = place <= 1 / 3 ? "low" : place >= 2 / 3 ? "high" : "middle"
    thirds.set(third, [...(thirds.get(third) ?? []), point])
  }
  return [...thirds.values()].map((points) => ({ from: points[0] ?? min, to: points.at(-1) ?? max }))
}
