import { getTranslations } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import { type DigestRow, listDigests } from "@/lib/digests/reads"
import { narrowingOf } from "@/lib/insights/report-narrowing"
import { listStages, listTouchpoints } from "@/lib/journey/reads"
import { listSurveys } from "@/lib/surveys/reads"

/** More digests than these nobody keeps; the rest is in the API. */
const MOST = 200

/** A digest with what it is about, in the reader's words. */
export type ShownDigest = DigestRow & { about: string[] }

export async function loadDigests(ctx: Ctx): Promise<ShownDigest[]> {
  const [{ data }, touchpoints, stages, surveys, channels, marks] = await Promise.all([
    listDigests(ctx, { limit: MOST }),
    listTouchpoints(ctx),
    listStages(ctx),
    listSurveys(ctx),
    getTranslations("common.channels"),
    getTranslations("marks.metric"),
  ])
  // The label of a question stands in its survey alone, whose name is told.
  const choices = { touchpoints, stages, surveys, questions: [] }
  return data.map((digest) => {
    const { metric } = digest.target
    const narrowing = narrowingOf(choices, digest.target).map((each) =>
      "channel" in each ? channels(each.channel) : each.name,
    )
    return { ...digest, about: [...(metric ? [marks(`${metric as "nps"}.name`)] : []), ...narrowing] }
  })
}
