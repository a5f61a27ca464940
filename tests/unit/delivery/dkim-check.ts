import { createHash, createVerify } from "node:crypto"

/** Relaxed canonical form of a header (RFC 6376 3.4.2). */
const relaxedHeader = (line: string) => {
  const colon = line.indexOf(":")
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim()
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`
}

/** Relaxed canonical form of a body (RFC 6376 3.4.4). */
const relaxedBody = (body: string) =>
  body
    .split("\r\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(\r\n)*$/, "\r\n")

/** Checks a message's DKIM signature with a public key, written from the RFC alone; tells which headers it covers. */
export function checkDkim(
  raw: Buffer,
  publicKey: string,
): { valid: boolean; signed: string[]; tags: Record<string, string> } {
  const text = raw.toString("latin1")
  const split = text.indexOf("\r\n\r\n")
  const headers = text.slice(0, split).split(/\r\n(?![ \t])/)
  const signature = headers.find((line) => /^dkim-signature:/i.test(line)) ?? ""
  const tags = Object.fromEntries(
    signature
      .replace(/^[^:]*:/, "")
      .split(";")
      .map((tag) => tag.split(/=(.*)/s).map((part) => part.replace(/\s+/g, "")))
      .filter(([name]) => name),
  ) as Record<string, string>
  const bodyHash = createHash("sha256")
    .update(relaxedBody(text.slice(split + 4)), "latin1")
    .digest("base64")
  const signed = (tags.h ?? "").split(":")
  const lines = signed.map(
    (name) => headers.findLast((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? "",
  )
  const unsigned = relaxedHeader(signature.replace(/(;\s*b=)[^;]*/, "$1"))
  const data = `${lines.map(relaxedHeader).join("\r\n")}\r\n${unsigned}`
  const verified = createVerify("RSA-SHA256")
    .update(data, "latin1")
    .verify(publicKey, tags.b ?? "", "base64")
  return { valid: verified && bodyHash === tags.bh, signed, tags }
}
