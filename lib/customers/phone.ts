/** What people put between the digits of a phone number. */
const SEPARATORS = /[\s\u00a0().\-/]/g

/**
 * A phone number as `+` and digits, or digits alone where no country is given; a leading 00 becomes `+`.
 * Null for anything that has no 5 to 15 digits (E.164).
 */
export function parsePhone(text: string): string | null {
  const number = text.replace(SEPARATORS, "").replace(/^00/, "+")
  return /^\+?\d{5,15}$/.test(number) ? number : null
}
