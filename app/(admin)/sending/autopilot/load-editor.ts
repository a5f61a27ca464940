import type { Ctx } from "@/lib/accounts/ctx"
import { countCustomers } from "@/lib/customers/reads"
import { loadPlace } from "../triggers/load-editor"
import { type AutopilotForm, blankForm } from "./autopilot-form"
import { formOf } from "./form-values"
import { readOrNotFound } from "./read-or-not-found"

export type EditorData = Omit<Awaited<ReturnType<typeof loadPlaceFor>>, "eventTypes"> & {
  /** null: it is not there yet. */
  autopilot: { id: string; name: string } | null
  form: AutopilotForm
}

/** What the form about an autopilot shows. An unknown autopilot is a page that is not there. */
export async function loadEditor(ctx: Ctx, id: string): Promise<EditorData> {
  const autopilot = await readOrNotFound(ctx, id)
  const place = await loadPlaceFor(ctx, autopilot.surveyId)
  return { ...place, autopilot: { id, name: autopilot.name }, form: formOf(autopilot) }
}

/** What the form about a new autopilot begins with. */
export async function loadNewAutopilot(ctx: Ctx, survey: string | undefined): Promise<EditorData> {
  const place = await loadPlaceFor(ctx, undefined)
  const chosen = place.surveys.find(({ id }) => id === survey) ?? place.surveys[0]
  return { ...place, autopilot: null, form: blankForm(chosen?.id ?? "", place.hours) }
}

/** Conditions can only speak of the customer. */
async function loadPlaceFor(ctx: Ctx, ownSurveyId: string | undefined) {
  const [place, customers] = await Promise.all([loadPlace(ctx, ownSurveyId), countCustomers(ctx)])
  return { ...place, fields: place.fields.filter((key) => key.startsWith("customer.")), customers }
}
