import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { propertiesOf } from "@/lib/delivery/snapshot"
import { isNoveError } from "@/lib/errors"
import { listNotes } from "@/lib/responses/handling/list-notes"
import { readHandling } from "@/lib/responses/handling/read-handling"
import { readTimeline } from "@/lib/responses/read-timeline"
import { readResponse } from "@/lib/responses/reads"
import { answerPhrases } from "@/lib/surveys/answer-phrases"
import type { Answers } from "@/lib/surveys/answers"
import { answersInWords } from "@/lib/surveys/answers-in-words"
import { type PipingValues, pipingValues } from "@/lib/surveys/piping"
import { readVersion } from "@/lib/surveys/reads"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { Situation } from "@/lib/surveys/situation"
import { speaker } from "@/lib/surveys/speak"
import type { ResponseDetail } from "./_ui/types"

/** One answer with all that is known of it, in the reader's language where the survey speaks it; null when it is gone. */
export async function loadResponse(ctx: Ctx, id: string, language: string): Promise<ResponseDetail | null> {
  const found = await findResponse(ctx, id)
  if (!found || found.response.score === null) return null
  const { response, touchpoint, customerName, customerEmail } = found
  const [workspace, handling, notes, version, timeline] = await Promise.all([
    readWorkspace(ctx),
    readHandling(ctx, [id]),
    listNotes(ctx, id),
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
    customerProperties: propertiesOf("customer", response.properties),
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
      ? wordsOf(version.definition, response.answers, situation, { language: spoken, values: piping })
      : [],
    properties: Object.entries(response.properties).flatMap(([key, value]) =>
      value === null || value === "" ? [] : [{ key, value }],
    ),
    customer: response.customerId ? { id: response.customerId, name: customerName, email: customerEmail } : null,
    timeline,
    ...handling(id),
    notes: notes.map((note) => ({ ...note, isMine: isAuthor(ctx, note.authorId) })),
  }
}

const isAuthor = ({ actor }: Ctx, authorId: string | null) => actor.kind === "user" && actor.userId === authorId

/** The answers as the person gave them, in titles too where one quotes an earlier answer. */
function wordsOf(
  definition: SurveyDefinition,
  answers: Answers,
  situation: Situation,
  { language, values }: { language: string; values: PipingValues },
) {
  const quoted = answerPhrases(definition, answers, situation, { language, values })
  return answersInWords(definition, answers, situation, speaker(definition, language, { ...values, answers: quoted }))
}

async function findResponse(ctx: Ctx, id: string) {
  try {
    return await readResponse(ctx, id)
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return null
    throw error
  }
}
