import { z } from "zod"
import { EXPORT_FORMATS } from "@/lib/exports/formats"
import { EXPORT_PROBLEMS, EXPORT_STATES, type ExportRow } from "@/lib/exports/reads"

/** An export in the background as the API shows it. */
export const exportJson = z
  .object({
    id: z.string(),
    format: z.enum(EXPORT_FORMATS),
    state: z.enum(EXPORT_STATES),
    rows: z.number().describe("Answers written so far."),
    total: z.number().nullable().describe("How many there are; null until they are counted."),
    problem: z
      .enum(EXPORT_PROBLEMS)
      .nullable()
      .describe("Why it failed. interrupted: its process ended; disk_full: there is no room for its file."),
    createdAt: z.date(),
    finishedAt: z.date().nullable(),
    expiresAt: z.date().nullable().describe("When its file is taken away; null: it has none."),
  })
  .meta({ id: "Export" })

export const toExportJson = ({ authorId: _, ...row }: ExportRow) => row
