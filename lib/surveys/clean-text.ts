const CONTROLS = /(?![\n\t])\p{Cc}/gu

/**
 * Text that every database, log and screen can hold: line ends become `\n`, control characters (NUL too) go,
 * lone surrogates become U+FFFD, white space at both ends goes.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").toWellFormed().trim()
}
