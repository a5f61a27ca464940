import { instant, integer, json, table, text, unique } from "../../columns"
import { workspaces } from "../accounts"

/** The latest try of a trigger on events of the past: how far it has come, and what it found. */
export const dryRuns = table(
  "dry_runs",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    /** Whose latest it is: a trigger's, or a person's who tries one that is not saved. A new one takes its place. */
    slot: text().notNull(),
    /** The form as it was tried, to be told from what it says later. */
    form: text().notNull(),
    days: integer().notNull(),
    state: text().$type<"running" | "done" | "failed" | "cancelled">().notNull(),
    looked: integer().notNull(),
    /** Events there are to look at. */
    total: integer().notNull(),
    /** Customers by id only, so that who is erased meanwhile is not in it. */
    findings: json().$type<unknown>(),
    createdAt: instant().notNull(),
    /** A run that has said nothing since long is dead. */
    updatedAt: instant().notNull(),
  },
  (self) => [unique("dry_runs_slot").on(self.workspaceId, self.slot)],
)
