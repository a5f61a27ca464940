import { z } from "zod"
import { reportTarget } from "../insights/report-target"
import { cleanText } from "../surveys/clean-text"

export const SHARE_KINDS = ["report", "response"] as const

/** A link to make. */
export const newShare = z
  .strictObject({
    kind: z.enum(SHARE_KINDS),
    name: z
      .string()
      .transform(cleanText)
      .pipe(z.string().trim().min(1).max(120))
      .describe("What the list of links calls it."),
    target: reportTarget
      .safeExtend({ response: z.string().min(1).optional().describe("The response’s id, for a link to one.") })
      .prefault({})
      .describe("The report’s filters, or the response."),
    password: z
      .string()
      .min(8)
      .max(200)
      .optional()
      .describe("Asked of who opens the link; it is kept as a slow hash and shown nowhere."),
    expiresOn: z.iso
      .date("must be a date such as 2026-12-31")
      .optional()
      .describe("The last day it opens, in the workspace’s time zone."),
  })
  .refine(({ kind, target }) => kind === "report" || target.response !== undefined, {
    path: ["target", "response"],
    message: "is missing",
  })
export type NewShare = z.input<typeof newShare>

/** What a kept link leads to. */
export const responseTarget = z.object({ response: z.string() })
