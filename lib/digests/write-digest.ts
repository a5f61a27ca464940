import { renderDigest } from "../../emails/digest/digest"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { isoDay } from "../calendar"
import { config } from "../config"
import { messageIdOf, parseSender } from "../delivery/mail-headers"
import type { OutgoingMessage } from "../delivery/transport/types"
import { readReport } from "../insights/read-report"
import { reportTarget } from "../insights/report-target"
import { digestProps } from "./digest-props"
import type { DigestRow } from "./reads"

type Written = {
  /** Of the mail. */
  id: string
  to: string
  /** Days since 1970-01-01 in the workspace's calendar, both counted. */
  period: { from: number; to: number }
  /** Where its reader says that they want no more. */
  stopUrl: string
}

/**
 * Writes the mail of a digest about a period, from the report with the same filters. null where nothing was ever answered.
 * `headers` has nothing yet.
 */
export async function writeDigest(
  ctx: Ctx,
  { name, locale, target }: Pick<DigestRow, "name" | "locale" | "target">,
  { id, to, period, stopUrl }: Written,
): Promise<OutgoingMessage | null> {
  const asked = reportTarget.parse({ ...target, from: isoDay(period.from), to: isoDay(period.to) })
  const [report, workspace] = await Promise.all([readReport(ctx, asked), readWorkspace(ctx)])
  if (!report) return null
  const mail = await renderDigest(await digestProps(report, workspace, { name, locale, target, stopUrl, ...period }))
  const sender = parseSender(config().mailFrom)
  return {
    ...mail,
    messageId: messageIdOf(id, sender.address),
    envelopeFrom: sender.address,
    from: { name: workspace.senderName || workspace.name, address: sender.address },
    to,
    headers: {},
    date: ctx.now,
  }
}
