import { z } from "zod"
import { addressesIn } from "./fields"
import type { ParsedReport } from "./types"

/** A report as a program says it that has read the mail itself, or got it from a provider. */
export const statedReport = z.strictObject({
  kind: z.enum(["bounce", "complaint"]).default("bounce"),
  /** The envelope sender of our mail: `bounce+…@BOUNCE_DOMAIN`. */
  returnPath: z.string().trim().min(3).max(320),
  action: z.enum(["failed", "delayed", "delivered"]).default("failed"),
  status: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/, "must be an enhanced status such as 5.1.1")
    .optional(),
  diagnostic: z.string().trim().max(500).optional(),
})

/** The same in the form in which mails are read. */
export const toParsedReport = (stated: z.output<typeof statedReport>): ParsedReport => ({
  kind: stated.kind,
  returnPaths: addressesIn(stated.returnPath),
  unsubscribeToken: null,
  recipients: [
    { addresses: [], action: stated.action, status: stated.status ?? null, diagnostic: stated.diagnostic ?? null },
  ],
})
