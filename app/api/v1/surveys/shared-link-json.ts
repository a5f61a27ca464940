import { z } from "zod"
import { LINK_CHANNELS, UNSIGNED } from "@/lib/responses/shared/schema"

/** A shared link as the API shows it. */
export const sharedLinkJson = z
  .object({
    id: z.string(),
    surveyId: z.string(),
    name: z.string(),
    channel: z.enum(LINK_CHANNELS),
    hiddenFields: z.array(z.string()),
    unsigned: z.enum(UNSIGNED),
    status: z.enum(["active", "revoked"]),
    url: z.string().describe("Where everybody answers who has it."),
    signingSecret: z.string().nullable().describe("Signs the hidden fields; null where they need no signature."),
    createdAt: z.date(),
  })
  .meta({ id: "SharedLink" })

/** The same with its counted answers. */
export const sharedLinkLineJson = sharedLinkJson.extend({ answers: z.number() })
