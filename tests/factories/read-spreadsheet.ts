import { readXlsx } from "hucre/xlsx"

/** A spreadsheet as an independent reader sees it. */
export const readSpreadsheet = (bytes: Uint8Array) => readXlsx(bytes, { readStyles: true })
