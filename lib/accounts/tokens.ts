import { hash, randomBytes } from "node:crypto"

/** 128 random bits as 22 URL-safe characters. */
export const newToken = (): string => randomBytes(16).toString("base64url")

/** What the database keeps of a token: enough to recognise it, not to use it. */
export const hashToken = (token: string): string => hash("sha256", token, "base64url")
