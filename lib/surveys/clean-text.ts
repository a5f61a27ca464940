const CONTROLS = /(?![\n\t])\p{Cc}/gu

/** Most texts are such: nothing to clean. */
const CLEAN = /^[!-~]([ -~]*[!-~])?$/

/**
 * Text that every database, log and screen can hold: line ends become `\n`, control characters (NUL too) go,
 * lone surrogates become U+FFFD, white space at both ends goes.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").toWellFormed().trim()
}
