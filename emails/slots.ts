/** The places of the template that take a value of the message. */
export type Slot =
  | "brand"
  | "logo"
  | "subject"
  | "preheader"
  | "greeting"
  | "intro"
  | "reminder"
  | "question"
  | "low"
  | "high"
  | "surveyUrl"
  | "signatureName"
  | "signatureRole"
  | "because"
  | "unsubscribeUrl"
  | "postalAddress"
  | "outlookOpen"
  | "outlookClose"

/** A rendered template, cut at its slots: literal, slot, literal, slot, …, literal. */
export type Skeleton = { literals: readonly string[]; slots: readonly Slot[] }

const OPEN = "\ue000"
const CLOSE = "\ue001"
const MARK = new RegExp(`${OPEN}([a-zA-Z]+)${CLOSE}`, "u")

/** What the template prints where a value goes; two characters of a private plane no template text holds. */
export const mark = (slot: Slot): string => `${OPEN}${slot}${CLOSE}`

/** Cuts rendered markup at its marks. It holds no value yet, so no value can pose as a mark. */
export function cutAtMarks(markup: string): Skeleton {
  const parts = markup.split(MARK)
  return {
    literals: parts.filter((_, index) => index % 2 === 0),
    // Only `mark` writes the two characters, and it takes nothing but a Slot.
    slots: parts.filter((_, index) => index % 2 === 1) as Slot[],
  }
}

/** Puts values, escaped already for text and quoted attributes, into the slots; they are not looked at again. */
export function fill({ literals, slots }: Skeleton, values: Record<Slot, string>): string {
  return literals.map((literal, index) => literal + (slots[index] === undefined ? "" : values[slots[index]])).join("")
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** Escapes a value for HTML text and for an attribute in either quotes. */
export const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")

/** An absolute http or https address in its normal form, which holds no line end. Throws a TypeError for anything else. */
export function webAddress(address: string): string {
  const url = new URL(address)
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new TypeError("A link in a mail must be http or https.")
  return url.href
}
