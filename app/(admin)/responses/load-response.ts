import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { propertiesOf } from "@/lib/delivery/snapshot"
import { isNoveError } from "@/lib/errors"
import { readTimeline } from "@/lib/responses/read-timeline"
import { readResponse } from "@/lib/responses/reads"
import { answersInWords } from "@/lib/surveys/answers-in-words"
import { pipingValues } from "@/lib/surveys/piping"
import { readVersion } from "@/lib/surveys/reads"
import { speaker } from "@/lib/surveys/speak"
import type { ResponseDetail } from "./_ui/types"

/** One answer with all that is known of it, in the reader's language where the survey speaks it; null when it is gone. */
export async function loadResponse(ctx: Ctx, id: string, language: string): Promise<ResponseDetail | null> {
  const found = await findResponse(ctx, id)
  if (!found || found.response.score === null) return null
  const { response, touchpoint, customerName, customerEmail } = found
  const [workspace, version, timeline] = await Promise.all([
    readWorkspace(ctx),
    response.surveyVersionId ? readVersion(response.surveyVersionId) : null,
    response.customerId ? readTimeline(ctx, response.customerId) : null,
  ])
  const spoken = version?.definition.languages.includes(language) ? language : (response.locale ?? language)
  const situation = {
    language: response.locale ?? version?.definition.defaultLanguage ?? language,
    channel: response.channel,
    properties: response.properties,
  }
  const piping = pipingValues({
    brand: workspace.name,
    customerName,
    eventProperties: propertiesOf("event", response.properties),
  })
  return {
    id,
    metric: response.metric,
    score: found.response.score,
    comment: response.comment,
    touchpoint: { id: response.touchpointId, name: touchpoint },
    at: response.answeredAt,
    version: version?.number ?? null,
    locale: response.locale,
    imported: response.imported,
    answers: version
      ? answersInWords(version.definition, response.answers, situation, speaker(version.definition, spoken, piping))
      : [],
    properties: Object.entries(response.properties).flatMap(([key, value]) =>
      value === null || value === "" ? [] : [{ key, value }],
    ),
    customer: response.customerId ? { id: response.customerId, name: customerName, email: customerEmail } : null,
    timeline,
  }
}

async function findResponse(ctx: Ctx, id: string) {
  try {
    return await readResponse(ctx, id)
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return null
    throw error
  }
}
