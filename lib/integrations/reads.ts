import { and, asc, eq } from "drizzle-orm"
import { type Db, db } from "../../db/client"
import { webhookEndpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { notFound } from "../errors"
import { endpointAddress } from "./endpoint-address"
import { genericOptions } from "./schema"

/** The endpoints of a workspace, the oldest first. */
export async function listEndpoints(ctx: Ctx): Promise<ListedEndpoint[]> {
  const rows = await db()
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.workspaceId, ctx.workspaceId))
    .orderBy(asc(webhookEndpoints.createdAt))
  return rows.map(listed)
}

/** One endpoint, without its secret. Throws `not_found`. */
export async function readEndpoint(ctx: Ctx, id: string, handle: Db = db()): Promise<ListedEndpoint> {
  const [row] = await handle
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.workspaceId, ctx.workspaceId), eq(webhookEndpoints.id, id)))
  if (!row) throw notFound("The webhook endpoint")
  return listed(row)
}

export type ListedEndpoint = ReturnType<typeof listed>

function listed({ id, source, name, status, secretSealed, options, ...row }: typeof webhookEndpoints.$inferSelect) {
  const { verification, headerName, mapping } = genericOptions.parse(options)
  return {
    id,
    source,
    name,
    status,
    url: endpointAddress({ source, id }),
    /** Without one, deliveries are refused. */
    hasSecret: secretSealed !== null,
    ...(source === "generic"
      ? { verification, headerName, mapping }
      : { verification: null, headerName: null, mapping: null }),
    lastReceivedAt: row.lastReceivedAt,
    createdAt: row.createdAt,
  }
}
