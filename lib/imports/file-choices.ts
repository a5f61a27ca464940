/** What may stand between the cells of a row. */
export const DELIMITERS = [",", ";", "\t", "|"] as const

/** Encodings to choose from, the most frequent first; a few more are detected. */
export const ENCODINGS = [
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "utf-16le",
  "utf-16be",
  "shift_jis",
  "gb18030",
] as const
