import type { Ctx } from "@/lib/accounts/ctx"
import { readCombined } from "@/lib/insights/segments/read-combined"
import { CombinedCards } from "./_ui/combined-cards"
import type { CombinationData } from "./load-combination"

type Props = { ctx: Ctx; asked: NonNullable<CombinationData["asked"]> }

/** The figures of a combination, which come when the answers have been read. */
export async function CombinedFigures({ ctx, asked }: Props) {
  const combined = await readCombined(ctx, asked)
  return <CombinedCards metric={asked.metric} combined={combined} />
}
