import type { GenericOptions, WebhookSource } from "../schema"
import type { Delivered, Reading, Subject } from "./adapters/adapter"
import { generic } from "./adapters/generic"
import { shopify } from "./adapters/shopify"
import { woocommerce } from "./adapters/woocommerce"
import { zendesk } from "./adapters/zendesk"

const vendors = { shopify, woocommerce, zendesk }

/** Of what a delivery tells; undefined when the document is none of its source's. */
export const subjectOf = (
  source: WebhookSource,
  delivered: Delivered,
  options: Pick<GenericOptions, "mapping">,
): Subject | undefined =>
  source === "generic" ? generic.subjectOf(delivered, options) : vendors[source].subjectOf(delivered, undefined)

/** What a delivery says: an event, or why it is none. */
export const readingOf = (
  source: WebhookSource,
  subject: Subject,
  json: unknown,
  options: Pick<GenericOptions, "mapping">,
): Reading =>
  source === "generic" ? generic.read(subject, json, options) : vendors[source].read(subject, json, undefined)
