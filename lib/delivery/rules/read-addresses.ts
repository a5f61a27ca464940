import { parseEmail } from "../../customers/email"

/** A line that names no address that can be used. */
export type WrongLine = { line: number; text: string }

const SEPARATORS = /[\s,;"'<>()[\]]+/
const SHOWN_LENGTH = 100

/**
 * The addresses in a pasted text or a file, each once: one a line, several between commas, `Name <address>`, or a column of
 * a CSV. Empty lines, and a first line without any address (a CSV's head), are nothing; other lines without one are wrong.
 */
export function readAddresses(text: string): { addresses: string[]; wrong: WrongLine[] } {
  const addresses = new Map<string, string>()
  const wrong: WrongLine[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const words = line.replace(/^\ufeff/, "").split(SEPARATORS)
    const candidates = words
      .filter((word) => word.includes("@"))
      .map((word) => parseEmail(word.replace(/^mailto:/i, "")))
    for (const parsed of candidates) if (parsed && !addresses.has(parsed.key)) addresses.set(parsed.key, parsed.address)
    const says = words.some((word) => word !== "")
    if (candidates.some((parsed) => parsed === null) || (says && candidates.length === 0 && index > 0)) {
      wrong.push({ line: index + 1, text: line.trim().slice(0, SHOWN_LENGTH) })
    }
  }
  return { addresses: [...addresses.values()], wrong }
}
