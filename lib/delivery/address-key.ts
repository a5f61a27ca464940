import { sign } from "../secret"

/** What the list of suppressions keeps of a normalised address: enough to recognise it, also after erasure. */
export const addressHash = (emailKey: string): string => sign("address", emailKey).toString("base64url")

/** The domain of an address in lower case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase()
