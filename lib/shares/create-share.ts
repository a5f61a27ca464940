import { transaction } from "../../db/client"
import { viewShares } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx, requireScope } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { hashToken, newToken } from "../accounts/tokens"
import { parseIsoDay, startOfDay } from "../calendar"
import { config } from "../config"
import { invalid, isNoveError } from "../errors"
import { newId } from "../ids"
import { keptTarget } from "../insights/report-target"
import { parse } from "../parse"
import { readResponse } from "../responses/reads"
import { hashPassword } from "./password"
import { type NewShare, newShare } from "./schema"

/**
 * Makes a link that shows a report, or one answer without its person, to whoever has it. Its address is told this once. Throws
 * `invalid` for an end in the past and for an answer there is not.
 */
export async function createShare(ctx: Ctx, input: NewShare): Promise<{ id: string; url: string }> {
  requireScope(ctx, "write")
  const { kind, name, target, password, expiresOn } = parse(newShare, input)
  const expiresAt = await endOf(ctx, expiresOn)
  const { response, ...report } = target
  if (kind === "response") await requireResponse(ctx, response ?? "")
  const token = newToken()
  const id = newId()
  const passwordHash = password === undefined ? null : await hashPassword(password)
  await transaction(async (tx) => {
    await tx.insert(viewShares).values({
      id,
      workspaceId: ctx.workspaceId,
      tokenHash: hashToken(token),
      kind,
      name,
      target: kind === "response" ? { response: response ?? "" } : keptTarget(report),
      passwordHash,
      expiresAt,
      authorId: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    await writeAudit(tx, ctx, "share.create", id, { kind, password: password !== undefined, expiresOn })
  })
  return { id, url: `${config().appUrl}/v/${token}` }
}

async function requireResponse(ctx: Ctx, id: string): Promise<void> {
  const found = await readResponse(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") return undefined
    throw error
  })
  const message = "is no response"
  if (!found) throw invalid(`target.response: ${message}.`, [{ path: "target.response", message }])
}

/** The instant after the last day; null: it never ends. */
async function endOf(ctx: Ctx, expiresOn: string | undefined): Promise<Date | null> {
  const day = expiresOn === undefined ? undefined : parseIsoDay(expiresOn)
  if (day === undefined) return null
  const { timeZone } = await readWorkspace(ctx)
  const end = startOfDay(day + 1, timeZone)
  if (end > ctx.now) return end
  const message = "is in the past"
  throw invalid(`expiresOn: ${message}.`, [{ path: "expiresOn", message }])
}
