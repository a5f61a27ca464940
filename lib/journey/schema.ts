import { z } from "zod"

export const PHASES = ["before", "during", "after"] as const
export type Phase = (typeof PHASES)[number]

/** Channels of contact, in the order screens show them. */
export const CHANNELS = [
  "website",
  "mobile_app",
  "email",
  "sms",
  "social",
  "phone",
  "chat",
  "store",
  "courier",
  "packaging",
  "print",
  "media",
  "in_person",
  "other",
] as const
export type Channel = (typeof CHANNELS)[number]

export const MEDIA = ["digital", "physical"] as const
export const SERVICES = ["self_service", "assisted"] as const
export const STATUSES = ["active", "paused", "archived"] as const

const channel = z.enum(CHANNELS, `must be one of ${CHANNELS.join(", ")}`)
const name = z.string().trim().min(1, "is empty").max(100)
const stage = z.string().min(1, "is empty").describe("A stage’s id or key, such as purchase.")

export const newTouchpoint = z.object({
  name,
  stage,
  channel,
  medium: z.enum(MEDIA).optional().describe("What the channel usually is, when absent."),
  service: z.enum(SERVICES).optional().describe("What the channel usually is, when absent."),
})
export type NewTouchpoint = z.input<typeof newTouchpoint>

export const touchpointChange = z.object({
  name: name.optional(),
  stage: stage.optional(),
  channel: channel.optional(),
  medium: z.enum(MEDIA).optional(),
  service: z.enum(SERVICES).optional(),
  target: z.int().min(-100).max(100).nullable().optional().describe("The NPS it should reach, −100…100."),
  status: z.enum(STATUSES).optional(),
})
export type TouchpointChange = z.input<typeof touchpointChange>

/** The name a shop or help desk gives to what happened, such as "order.delivered". */
export const eventTypeName = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(100)
  .regex(/^[\w.:/-]+$/, "may hold letters, digits and . _ : / -")

/** "Delivery", " delivery " and "DELIVERY" are one touchpoint. */
export const touchpointNameKey = (text: string): string =>
  text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ")

const physicalChannels = new Set<Channel>(["store", "courier", "packaging", "print", "in_person"])
const assistedChannels = new Set<Channel>(["phone", "chat", "in_person", "courier"])

/** What a touchpoint on this channel usually is, when nobody says. */
export function natureOf(value: Channel): { medium: "digital" | "physical"; service: "self_service" | "assisted" } {
  return {
    medium: physicalChannels.has(value) ? "physical" : "digital",
    service: assistedChannels.has(value) ? "assisted" : "self_service",
  }
}
