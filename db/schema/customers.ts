import { boolean, index, instant, integer, json, real, table, text, unique } from "../columns"
import { workspaces } from "./accounts"

/** A free property of a customer or an event. */
export type PropertyValue = string | number | boolean | null
export type Properties = Record<string, PropertyValue>

export const customers = table(
  "customers",
  {
    id: text().primaryKey(),
    publicId: integer().notNull(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    email: text(),
    /** The normalised address: one person per address. */
    emailKey: text(),
    phone: text(),
    name: text(),
    /** The name in lower case, for search. */
    nameKey: text(),
    locale: text(),
    timeZone: text(),
    externalId: text(),
    properties: json().$type<Properties>().notNull(),
    /** When they agreed to be asked; null: they have not, or have taken it back. */
    consentAt: instant(),
    /** When they took it back: what speaks of a consent from before then does not give it again. */
    consentWithdrawnAt: instant(),
    /** Claimed by a conditional update, so that two workers never ask one person twice within the cooldown. */
    lastInvitedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    unique("customers_workspace_email").on(self.workspaceId, self.emailKey),
    unique("customers_workspace_phone").on(self.workspaceId, self.phone),
    unique("customers_workspace_external").on(self.workspaceId, self.externalId),
    unique("customers_public").on(self.workspaceId, self.publicId),
    index("customers_workspace_name").on(self.workspaceId, self.nameKey),
    index("customers_workspace_created").on(self.workspaceId, self.createdAt, self.id),
  ],
)

export const events = table(
  "events",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    source: text().notNull(),
    type: text().notNull(),
    touchpointId: text(),
    channel: text(),
    occurredAt: instant().notNull(),
    value: real(),
    currency: text(),
    /** The sender's id; the event's own id where there is none, so that the unique index holds. */
    externalId: text().notNull(),
    properties: json().$type<Properties>().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("events_workspace_external").on(self.workspaceId, self.source, self.type, self.externalId),
    index("events_workspace_customer").on(self.workspaceId, self.customerId, self.occurredAt),
    index("events_workspace_type").on(self.workspaceId, self.type, self.occurredAt),
  ],
)

/** A CSV on its way in: where it stands and what came of it. */
export const imports = table(
  "imports",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    kind: text().$type<"customers" | "events" | "responses" | "suppressions">().notNull(),
    fileName: text().notNull(),
    state: text().$type<"uploaded" | "running" | "done" | "cancelled" | "failed">().notNull(),
    dryRun: boolean().notNull(),
    options: json().$type<Record<string, unknown>>().notNull(),
    bytes: integer().notNull(),
    bytesRead: integer().notNull(),
    rows: integer().notNull(),
    imported: integer().notNull(),
    /** Rows that an earlier import, or this file, had brought in before. */
    duplicates: integer().notNull(),
    refused: integer().notNull(),
    /** Why the whole import stopped. */
    error: text(),
    createdBy: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("imports_workspace").on(self.workspaceId, self.createdAt)],
)

export const importRefusals = table(
  "import_refusals",
  {
    id: text().primaryKey(),
    workspaceId: text().notNull(),
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    row: integer().notNull(),
    column: text(),
    /** Key of the sentence that says why, and what it speaks of. */
    reason: text().notNull(),
    values: json().$type<Record<string, string | number>>().notNull(),
  },
  (self) => [index("import_refusals_import").on(self.workspaceId, self.importId, self.row)],
)
