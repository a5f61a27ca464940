import type { SQLWrapper } from "drizzle-orm"
import { customers, responses, surveys, touchpoints } from "../../db/schema"
import { asMilliseconds, asNumber, jsonAsText } from "../../db/sql"

/** An answer as the driver gives it. What no column needs is null. */
export type AnswerRow = {
  id: string
  /** Milliseconds since 1970, as the other instants. */
  answeredAt: number
  experiencedAt: number | null
  completedAt: number | null
  metric: string | null
  score: number | null
  comment: string | null
  touchpointId: string | null
  touchpoint: string | null
  surveyId: string | null
  survey: string | null
  customerId: string | null
  customerName: string | null
  customerEmail: string | null
  channel: string | null
  locale: string | null
  imported: boolean | number | null
  suspicion: string | null
  /** JSON documents. */
  answers: string | null
  properties: string | null
}
export type RowKey = keyof AnswerRow

/** What is selected for a row, in its order. */
export const answerColumns = (): Record<RowKey, SQLWrapper> => ({
  id: responses.id,
  answeredAt: asMilliseconds(responses.answeredAt),
  experiencedAt: asMilliseconds(responses.experiencedAt),
  completedAt: asMilliseconds(responses.completedAt),
  metric: responses.metric,
  score: asNumber(responses.score),
  comment: responses.comment,
  touchpointId: responses.touchpointId,
  touchpoint: touchpoints.name,
  surveyId: responses.surveyId,
  survey: surveys.name,
  customerId: responses.customerId,
  customerName: customers.name,
  customerEmail: customers.email,
  channel: responses.channel,
  locale: responses.locale,
  imported: responses.imported,
  suspicion: responses.suspicion,
  answers: jsonAsText(responses.answers),
  properties: jsonAsText(responses.properties),
})
