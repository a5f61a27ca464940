/** A repeatable source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How many of `n` answers fall to each score, drawn with the given chances, which sum to 1. */
export function drawCounts(random: () => number, n: number, chances: Readonly<Record<number, number>>) {
  const scores = Object.keys(chances).map(Number)
  const counts: Record<number, number> = Object.fromEntries(scores.map((score) => [score, 0]))
  for (let answer = 0; answer < n; answer++) {
    let rest = random()
    const drawn = scores.find((score) => {
      rest -= chances[score] ?? 0
      return rest < 0
    })
    if (drawn === undefined) throw new RangeError("The chances do not sum to 1.")
    counts[drawn] = (counts[drawn] ?? 0) + 1
  }
  return counts
}
