import type { StageColumn } from "./types"

/** The stage with the lowest score, where there are two scores to compare; the first of equals. */
export function lowestStage(stages: readonly Pick<StageColumn, "id" | "figures">[]): string | undefined {
  const scored = stages.flatMap(({ id, figures }) => (figures.score === null ? [] : [{ id, score: figures.score }]))
  if (scored.length < 2) return undefined
  return scored.reduce((lowest, stage) => (stage.score < lowest.score ? stage : lowest)).id
}
