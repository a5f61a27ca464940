import { hashSource } from "./hash-source"
import type { PageView } from "./page-view"
import { script } from "./script"
import { styleOf } from "./style"

const SCRIPT_SOURCE = hashSource(script)

/** Headers of every survey page: nothing is loaded from elsewhere, cached, indexed, framed, or told to the next site. */
export function pageHeaders(view: PageView): Record<string, string> {
  const brand = "brand" in view ? view.brand : undefined
  const policy = [
    "default-src 'none'",
    `script-src ${SCRIPT_SOURCE}`,
    `style-src ${styleOf(brand).source}`,
    "img-src data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    "content-type": "text/html; charset=utf-8",
    "content-language": view.language,
    "content-security-policy": policy.join("; "),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
  }
}
