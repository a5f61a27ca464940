import { z } from "zod"
import type { ShareRow } from "@/lib/shares/reads"
import { SHARE_KINDS } from "@/lib/shares/schema"

const fields = {
  id: z.string(),
  kind: z.enum(SHARE_KINDS),
  name: z.string(),
  target: z.record(z.string(), z.string()).describe("The report’s filters, or the response’s id."),
  hasPassword: z.boolean(),
  expiresAt: z.date().nullable(),
  lastSeenAt: z.date().nullable().describe("When it was last opened, to the minute."),
  createdAt: z.date(),
}

/** A shared link as the API shows it; its address is told once. */
export const shareJson = z.object(fields).meta({ id: "Share" })

export const newShareJson = z.object({
  ...fields,
  url: z.string().nullable().describe("Shown this once."),
})

export const toShareJson = ({ authorId: _, ...row }: ShareRow) => row
