import { index, instant, table, text, unique } from "../../columns"
import { workspaces } from "../accounts"

/** Addresses that must not be mailed, by keyed hash, so that the list outlives erasure. */
export const suppressions = table(
  "suppressions",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    addressHash: text().notNull(),
    /** The address itself in lower case, gone after erasure. */
    address: text(),
    /** The one survey the person wants no more of; empty: no mail at all. */
    surveyId: text().notNull().default(""),
    reason: text().$type<"unsubscribed" | "bounced" | "complained" | "erased" | "manual">().notNull(),
    /** What whoever put it there wrote beside it. */
    note: text(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("suppressions_workspace_address").on(self.workspaceId, self.addressHash, self.surveyId),
    index("suppressions_workspace_created").on(self.workspaceId, self.createdAt, self.id),
    index("suppressions_workspace_reason").on(self.workspaceId, self.reason, self.createdAt, self.id),
    index("suppressions_workspace_prefix").on(self.workspaceId, self.address),
  ],
)
