import type { Ctx } from "../../accounts/ctx"
import type { DryRun } from "../schema"
import { findOutcomes } from "./findings"
import { prepareDryRun } from "./prepare-dry-run"
import { type DryRunResult, withPeople } from "./with-people"

/**
 * How many of the events of the last days a trigger would have asked about and when, and why not the others; it need not be
 * saved, and nothing is sent. Throws `invalid`; stops when the signal says so.
 */
export async function dryRunTrigger(ctx: Ctx, input: DryRun, signal?: AbortSignal): Promise<DryRunResult> {
  return withPeople(ctx, await findOutcomes(ctx, await prepareDryRun(ctx, input), { signal }))
}
