import { createHash } from "node:crypto"
import { DEFAULT_COLOUR } from "./colour"
import type { PageView } from "./page-view"
import { script } from "./script"
import { styleSheet } from "./style"

/** A hash source of a Content-Security-Policy: the page's own inline text runs, nothing else does. */
const hashSource = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`

const SCRIPT_SOURCE = hashSource(script)

/** Headers of every survey page: nothing is loaded from elsewhere, cached, indexed, or told to the next site. */
export function pageHeaders(view: PageView): Record<string, string> {
  const brand = "brand" in view ? view.brand : undefined
  const policy = [
    "default-src 'none'",
    `script-src ${SCRIPT_SOURCE}`,
    `style-src ${hashSource(styleSheet(brand?.color ?? DEFAULT_COLOUR))}`,
    "img-src data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": view.language,
    "Content-Security-Policy": policy.join("; "),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
  }
}
