import { readingOf, subjectOf } from "@/lib/integrations/rules/read-delivery"
import { genericOptions, type WebhookSource } from "@/lib/integrations/schema"
import { ownMapping } from "../../factories/webhooks"

const topics: Partial<Record<WebhookSource, string>> = {
  shopify: "x-shopify-topic",
  woocommerce: "x-wc-webhook-topic",
}

/** What a delivery of a source says, whose topic stands in the source's header. */
export function read(source: WebhookSource, json: unknown, topic = "", mapping: unknown = ownMapping) {
  const options = genericOptions.parse({ mapping })
  const header = (name: string) => (name === topics[source] ? topic : undefined)
  const subject = subjectOf(source, { json, header }, options)
  if (!subject) return undefined
  return { ...subject, ...readingOf(source, subject, json, options) }
}
