import { type SQL, sql } from "drizzle-orm"
import { customers } from "../../db/schema"
import type { Position } from "../cursor"

/** Customers after a position, oldest first. A pair, so that the index is entered at the row: an import gives thousands one time. */
export const isAfter = ({ at, id }: Position): SQL =>
  sql`(${customers.createdAt}, ${customers.id}) > (${sql.param(at, customers.createdAt)}, ${id})`
