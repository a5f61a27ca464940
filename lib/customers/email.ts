/** An address as it is written to, and the key by which two spellings of it are the same person. */
export type Email = { address: string; key: string }

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`, "i")
/** What a host name written by a person never holds, and a URL parser would take for something else. */
const NOT_IN_A_HOST = /[\p{Cc}\p{Cf}\p{Z}/\\?#@:%[\]<>()",;]/u
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const TOP_LEVEL = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/**
 * Reads one bare email address; spaces around it are dropped. Null for everything that is none or cannot be relied on to
 * arrive: display names, lists, line ends, quoted or non-ASCII local parts, domains without a dot, IP addresses, more than
 * 64 characters before the @ or 254 in all (RFC 5321 4.5.3.1). `address` keeps the local part as written, with the domain
 * in lower-case ASCII (punycode); `key` is `address` in lower case.
 */
export function parseEmail(text: string): Email | null {
  const trimmed = text.replace(/^[ \u00a0]+|[ \u00a0]+$/g, "")
  const at = trimmed.lastIndexOf("@")
  const local = trimmed.slice(0, Math.max(at, 0))
  const domain = asciiDomain(trimmed.slice(at + 1))
  if (domain === null || local.length > 64 || !LOCAL.test(local)) return null
  const address = `${local}@${domain}`
  return address.length > 254 ? null : { address, key: address.toLowerCase() }
}

/** What a URL parser would leave as it is but for capitals; it also looks into labels of punycode. */
const PLAIN_HOST = /^(?!.*xn--)[a-z0-9.-]+$/i

function hostOf(written: string): string | null {
  if (PLAIN_HOST.test(written)) return written.toLowerCase()
  if (NOT_IN_A_HOST.test(written) || !URL.canParse(`http://${written}`)) return null
  return new URL(`http://${written}`).hostname
}

function asciiDomain(written: string): string | null {
  const domain = hostOf(written)
  if (domain === null) return null
  const labels = domain.split(".")
  const top = labels.at(-1) ?? ""
  return labels.length >= 2 && TOP_LEVEL.test(top) && labels.every((label) => LABEL.test(label)) ? domain : null
}
