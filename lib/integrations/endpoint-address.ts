import { config } from "../config"
import type { WebhookSource } from "./schema"

/** Where a shop or a help desk sends what happens to. */
export const endpointAddress = ({ source, id }: { source: WebhookSource; id: string }): string =>
  `${config().appUrl}/hooks/${source}/${id}`
