import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { Nove } from "./nove"
import { apiOf } from "./owner"

/** Imports a survey at a new touchpoint and publishes it, through the API; resolves to its path among the screens. */
export async function importSurvey(nove: Nove, apiKey: string, definition: SurveyDefinition): Promise<string> {
  const api = apiOf(nove, apiKey)
  const touchpoint = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "email" })
  const survey = { format: 1, name: "Consegna", metric: definition.metric, definition }
  const { id } = await api("POST", "/surveys/import", { touchpointId: touchpoint.id, survey })
  await api("POST", `/surveys/${id}/publish`, {})
  return `/surveys/${id}`
}
