import { sql } from "drizzle-orm"
import { index, instant, integer, json, table, text, unique } from "../columns"
import { workspaces } from "./accounts"

export type WebhookSource = "shopify" | "woocommerce" | "zendesk" | "generic"

/** An address of ours that a shop or a help desk sends what happens to. */
export const webhookEndpoints = table(
  "webhook_endpoints",
  {
    /** Part of its address. */
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    source: text().$type<WebhookSource>().notNull(),
    name: text().notNull(),
    /** The key its deliveries are signed with, encrypted. */
    secretSealed: text(),
    /** How deliveries are verified and read; checked by the schema of endpoints. */
    options: json().$type<Record<string, unknown>>().notNull(),
    status: text().$type<"active" | "paused">().notNull(),
    lastReceivedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("webhook_endpoints_workspace").on(self.workspaceId, self.createdAt)],
)

/** What came in, stored before anything is made of it. */
export const webhookDeliveries = table(
  "webhook_deliveries",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    endpointId: text()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: "cascade" }),
    topic: text().notNull(),
    /** Of what it tells; with endpoint and topic it makes a delivery once. */
    objectId: text().notNull(),
    /** As it came; null once it is not needed any more. */
    body: text(),
    state: text().$type<"received" | "done" | "ignored" | "failed">().notNull(),
    /** Why it was ignored or failed; screens say it in words. */
    reason: text(),
    reasonValues: json().$type<Record<string, string | number>>(),
    eventId: text(),
    customerId: text(),
    attempt: integer().notNull(),
    /** Set while it waits to be worked on. */
    nextAttemptAt: instant(),
    /** How often the same came. */
    copies: integer().notNull(),
    receivedAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    unique("webhook_deliveries_object").on(self.workspaceId, self.endpointId, self.topic, self.objectId),
    index("webhook_deliveries_received").on(self.workspaceId, self.endpointId, self.receivedAt, self.id),
    index("webhook_deliveries_body").on(self.receivedAt).where(sql`${self.body} is not null`),
    index("webhook_deliveries_due").on(self.nextAttemptAt).where(sql`${self.nextAttemptAt} is not null`),
    index("webhook_deliveries_customer").on(self.workspaceId, self.customerId),
  ],
)
