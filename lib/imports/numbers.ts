/** A comma before three digits: a fraction for some, a thousand for others. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/
const LARGEST = 1e15

/** The ways people write numbers, each with the separators to take out; a comma that then remains is the decimal one. */
const NOTATIONS: readonly { shape: RegExp; thousands: RegExp }[] = [
  { shape: /^[+-]?\d+([.,]\d+)?$/, thousands: /$^/ },
  { shape: /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/, thousands: /\./g },
  { shape: /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, thousands: /,/g },
  { shape: /^[+-]?\d{1,3}([ ']\d{3})+([.,]\d+)?$/, thousands: /[ ']/g },
]

/**
 * A number as people write it: 1234.5, 1234,5, 1.234,50, 1,234.50, 1 234,50, also with €, $ or £. One point alone is a
 * decimal point; one comma before three digits may be either and is `ambiguous`. `undefined` for anything else.
 */
export function readNumber(text: string): number | "ambiguous" | undefined {
  const written = text
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("’", "'")
    .replace("−", "-")
    .replace(/^ *[€$£] *| *[€$£] *$/g, "")
    .trim()
  if (AMBIGUOUS.test(written)) return "ambiguous"
  const notation = NOTATIONS.find(({ shape }) => shape.test(written))
  if (!notation) return undefined
  const number = Number(written.replace(notation.thousands, "").replace(",", "."))
  return Math.abs(number) <= LARGEST ? number : undefined
}

/** A whole number, also as programs write it that know no other than fractions (9.0); `undefined` for anything else. */
export function readWholeNumber(text: string): number | undefined {
  return /^[+-]?\d{1,15}([.,]0+)?$/.test(text) ? Math.trunc(Number(text.replace(",", "."))) + 0 : undefined
}
