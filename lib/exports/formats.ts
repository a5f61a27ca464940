export const EXPORT_FORMATS = ["csv", "xlsx", "json"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_SEPARATORS = [",", ";"] as const

/** How a file of a format is served. */
export const FILE_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
