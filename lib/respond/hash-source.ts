import { createHash } from "node:crypto"

/** What a Content-Security-Policy calls an inline text that may be used: the page's own, and nothing else. */
export const hashSource = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
