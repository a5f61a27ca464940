import { oneLine } from "./one-line"

/** What a name never holds and an advertisement smuggled into one does: addresses, links, markup. */
const NOT_A_NAME = /[<>@/\\{}|=]|www\.|\.\p{L}{2,}|\d{3}/iu

/**
 * The word to greet somebody with, from their full name; null when there is none that is safe to print.
 * A sign-up form lets anybody write a "name" into somebody else's mail, so whatever looks like a link is left out.
 */
export function firstName(fullName: string | null | undefined): string | null {
  const name = oneLine(fullName ?? "", 1000)
  if (name === "" || NOT_A_NAME.test(name)) return null
  const first = name.split(" ")[0] ?? ""
  return first.length <= 40 && /\p{L}/u.test(first) ? first : null
}
