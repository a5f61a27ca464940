/** The headers of a message, unfolded (RFC 5322 2.2.3), and what follows the first empty line. */
export function headersOf(raw: string): { headers: { name: string; value: string }[]; body: string } {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = end ? raw.slice(0, end.index) : raw
  const body = end ? raw.slice(end.index + end[0].length) : ""
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(":")
    return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }]
  })
  return { headers, body }
}
