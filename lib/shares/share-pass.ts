import { sameText, sign } from "../secret"

const HOURS = 12

/** For how long a password need not be typed again, in seconds. */
export const PASS_SECONDS = HOURS * 3600

/** What a browser keeps of a password that was right: for this link and this password alone, for 12 hours. */
export function newPass(shareId: string, passwordHash: string, now: Date): string {
  const until = now.getTime() + PASS_SECONDS * 1000
  return `${until}.${signature(shareId, passwordHash, until)}`
}

/** Whether a pass is one of this link's and has not run out. */
export function isPass(pass: string | undefined, shareId: string, passwordHash: string, now: Date): boolean {
  const [time = "", given = ""] = (pass ?? "").split(".")
  const until = Number(time)
  return until > now.getTime() && sameText(given, signature(shareId, passwordHash, until))
}

const signature = (shareId: string, passwordHash: string, until: number): string =>
  sign("share-pass", shareId, passwordHash, until).toString("base64url")
