import { sameText, sign } from "../secret"

const PURPOSE = "rendered"
const MAC_CHARACTERS = 16

/** A signed note of when a form was rendered, bound to its link. */
export function renderToken(subject: string, at: Date): string {
  const time = at.getTime().toString(36)
  return `${time}.${mac(subject, time)}`
}

/** When the form was rendered; `undefined` when the note is missing, forged or another link's. */
export function renderedAt(subject: string, token: string | null): Date | undefined {
  const [time, signature] = (token ?? "").split(".")
  if (!time || !signature || !sameText(signature, mac(subject, time))) return undefined
  return new Date(Number.parseInt(time, 36))
}

const mac = (subject: string, time: string) =>
  sign(PURPOSE, subject, time).toString("base64url").slice(0, MAC_CHARACTERS)
