import { index, instant, integer, json, table, text } from "../columns"
import { workspaces } from "./accounts"

const workspaceId = () =>
  text()
    .notNull()
    .references(() => workspaces.id)

/** A read-only link for people without an account: to a report with its filters, or to one answer without its person. */
export const viewShares = table(
  "view_shares",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    /** Of the token in the address, which is told once. */
    tokenHash: text().notNull().unique(),
    kind: text().$type<"report" | "response">().notNull(),
    name: text().notNull(),
    /** The report's filters as the screen has them in its address, or the response's id. */
    target: json().$type<Record<string, string>>().notNull(),
    /** Slow hash; null: no password asked. */
    passwordHash: text(),
    expiresAt: instant(),
    revokedAt: instant(),
    authorId: text(),
    createdAt: instant().notNull(),
    lastSeenAt: instant(),
  },
  (self) => [index("view_shares_workspace").on(self.workspaceId, self.createdAt)],
)

/** An export that is made in the background: where it stands; its file lies in the data folder. */
export const exports = table(
  "exports",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    format: text().$type<"csv" | "json" | "xlsx">().notNull(),
    /** Columns, filters and options as they were asked for. */
    settings: json().$type<Record<string, unknown>>().notNull(),
    state: text().$type<"waiting" | "running" | "done" | "failed" | "cancelled">().notNull(),
    rows: integer().notNull(),
    /** null: not counted. */
    total: integer(),
    /** Why it failed. */
    problem: text().$type<"disk_full" | "interrupted" | "failed">(),
    authorId: text(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
    /** A process that says nothing until then is taken for dead. */
    leaseUntil: instant(),
  },
  (self) => [index("exports_workspace").on(self.workspaceId, self.createdAt), index("exports_state").on(self.state)],
)
