import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { parseIsoDay, startOfDay } from "../calendar"

/** The instants of a period of whole days in the workspace's time zone, both included; `undefined` where it is open. */
export async function readDays(ctx: Ctx, { from, to }: { from?: string | undefined; to?: string | undefined }) {
  const { timeZone } = await readWorkspace(ctx)
  const first = from === undefined ? undefined : parseIsoDay(from)
  const last = to === undefined ? undefined : parseIsoDay(to)
  return {
    from: first === undefined ? undefined : startOfDay(first, timeZone),
    before: last === undefined ? undefined : startOfDay(last + 1, timeZone),
  }
}
