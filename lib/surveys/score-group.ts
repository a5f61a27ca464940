import { z } from "zod"
import type { Metric, ScoreGroup } from "../stats/counts"

export const metric = z.enum(["nps", "csat", "ces"]) satisfies z.ZodType<Metric>

export const scoreGroupName = z.enum(["promoter", "passive", "detractor"]) satisfies z.ZodType<ScoreGroup>
