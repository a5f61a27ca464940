import { z } from "zod"

/** Where a shared link stands, in the order screens show them; it is the channel of the answers. */
export const LINK_CHANNELS = [
  "link",
  "qr",
  "packaging",
  "store",
  "website",
  "social",
  "chat",
  "print",
  "other",
] as const

/** What becomes of hidden fields that carry no right signature. */
export const UNSIGNED = ["taken", "ignored", "refused"] as const

/** Parameters of a survey's address that mean something already. */
const RESERVED = ["lang", "score", "q", "sig"]

const hiddenField = z
  .string()
  .regex(/^[A-Za-z][\w.-]{0,49}$/, "must begin with a letter and hold at most 50 letters, digits, “.”, “-” and “_”")
  .refine((name) => !RESERVED.includes(name), "is a name the page uses itself")

/** The body of `POST /api/v1/surveys/ID/links`. */
export const newSharedLink = z.strictObject({
  name: z.string().trim().min(1, "is empty").max(100),
  channel: z
    .enum(LINK_CHANNELS, `must be one of ${LINK_CHANNELS.join(", ")}`)
    .default("link")
    .describe("The channel of its answers."),
  hiddenFields: z
    .array(hiddenField)
    .max(10, "holds more than 10 names")
    .refine((names) => new Set(names).size === names.length, "names one twice")
    .default([])
    .describe("Parameters of the address that become properties of the answer: order → event.order."),
  unsigned: z
    .enum(UNSIGNED, `must be one of ${UNSIGNED.join(", ")}`)
    .default("taken")
    .describe("What becomes of hidden fields without a right `sig`; refused: the page is not found."),
})
export type NewSharedLink = z.input<typeof newSharedLink>
