/** Whether every word of a search is somewhere in a text; accents and capitals do not count. */
export function matchesSearch(text: string, search: string): boolean {
  const plain = (raw: string) => raw.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const inText = plain(text)
  return plain(search)
    .split(/\s+/)
    .every((word) => inText.includes(word))
}
