import { z } from "zod"
import { transaction } from "../../db/client"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { memberAddress } from "../accounts/member-address"
import { readWorkspace } from "../accounts/reads"
import { dayNumber } from "../calendar"
import { config } from "../config"
import { DIGEST } from "../delivery/test-mail/keep-mail"
import { limitTestMails, type SentOnce, sendOnce } from "../delivery/test-mail/send-once"
import { conflict } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { readDigest } from "./reads"
import { periodBefore } from "./schedule"
import { writeDigest } from "./write-digest"

export const digestTestOptions = z.strictObject({
  to: z.string().max(320).optional().describe("The address of a member; your own, when absent."),
})

/**
 * Sends a member a digest as it would go out today; its recipients get nothing. Throws `not_found`, `invalid`, `conflict` where
 * nothing was ever answered, and `rate_limited` past ten in ten minutes.
 */
export async function sendDigestNow(
  ctx: Ctx,
  id: string,
  input: z.input<typeof digestTestOptions> = {},
): Promise<SentOnce & { to: string }> {
  requireScope(ctx, "write")
  const to = await memberAddress(ctx, parse(digestTestOptions, input).to)
  const [digest, { timeZone }] = await Promise.all([readDigest(ctx, id), readWorkspace(ctx)])
  const period = periodBefore(dayNumber(ctx.now, timeZone), digest.frequency)
  const mailId = newId()
  const stopUrl = `${config().appUrl}/overview/digests`
  const mail = await writeDigest(ctx, digest, { id: mailId, to, period, stopUrl })
  if (!mail) throw conflict("A digest needs answers first.")
  await limitTestMails(ctx)
  const sent = await sendOnce(ctx, mail, { id: mailId, origin: DIGEST })
  await transaction((tx) => writeAudit(tx, ctx, "digest.test", id, { outcome: sent.outcome }))
  return { to, ...sent }
}
