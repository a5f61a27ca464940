import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { Nove } from "./nove"

/** Imports a survey at a new touchpoint and publishes it, through the API; resolves to its path among the screens. */
export async function importSurvey(nove: Nove, apiKey: string, definition: SurveyDefinition): Promise<string> {
  const post = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" }
    const response = await fetch(`${nove.url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const touchpoint = await post("/touchpoints", { name: "Consegna", stage: "purchase", channel: "email" })
  const survey = { format: 1, name: "Consegna", metric: definition.metric, definition }
  const { id } = await post("/surveys/import", { touchpointId: touchpoint.id, survey })
  await post(`/surveys/${id}/publish`, {})
  return `/surveys/${id}`
}
