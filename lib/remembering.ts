const MOST = 200

/** A pure function of a text, dear to compute, that remembers what it made of the few texts that come again and again. */
export function remembering<Result>(compute: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>()
  return (text) => {
    const known = results.get(text)
    if (known !== undefined) return known
    const result = compute(text)
    // Whoever sends only different texts costs no more than this.
    if (results.size >= MOST) results.clear()
    results.set(text, result)
    return result
  }
}
