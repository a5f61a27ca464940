const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

/**
 * A value that may stand in a mail header or on one line of text: line ends, other control characters and direction
 * overrides become spaces, runs of white space one space; cut at `limit` UTF-16 units, never inside a character.
 */
export function oneLine(value: string, limit = 200): string {
  const line = value.toWellFormed().replace(CONTROLS, " ").replace(/\s+/gu, " ").trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`
}

/** The same for a text of several lines: line ends stay, at most one empty line in a row. */
export function plainLines(value: string, limit = 2000): string {
  return value
    .slice(0, limit)
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .split("\n")
    .map((line) => oneLine(line, limit))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
