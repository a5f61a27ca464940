import { changeSegments } from "../../accounts/change-segments"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { parse } from "../../parse"
import { type RecountStatus, readRecountStatus } from "../../responses/recount-status"
import { startRecount } from "../../responses/start-recount"
import { segmentKeys } from "./schema"

/**
 * Chooses the properties that figures are split by. When others are chosen than before, all answers are counted again in the
 * background; gives back where that stands. Throws `invalid` for more than 20 or what is no property.
 */
export async function chooseSegments(ctx: Ctx, input: readonly string[]): Promise<RecountStatus> {
  requireScope(ctx, "admin")
  const keys = parse(segmentKeys, input)
  if (await changeSegments(ctx, keys)) await startRecount(ctx)
  return readRecountStatus(ctx)
}
