/** Scripts that put no space between words: each of their letters is a word, and a word of them is a run. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}"
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu")
const MARKS = /\p{M}/gu

/** PostgreSQL indexes no word of more than 2 KB. */
const LONGEST_WORD = 64

/**
 * The words of a text, for the index and for what is searched in it alike: lower case, without accents, letters and digits
 * alone. Whatever stands between is nothing but a gap, so that no search can mean anything else than words.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/ς/g, "σ")
  return (plain.match(WORD) ?? []).map((word) => [...word].slice(0, LONGEST_WORD).join(""))
}
