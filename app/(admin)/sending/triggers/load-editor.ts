import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listPropertyKeys } from "@/lib/customers/property-keys"
import { readLatestDryRun } from "@/lib/delivery/dry-run/latest-dry-run"
import { readTrigger, type Trigger } from "@/lib/delivery/reads"
import { isNoveError } from "@/lib/errors"
import { listEventTypes } from "@/lib/journey/reads"
import { listSurveys } from "@/lib/surveys/reads"
import { surveyOptions } from "../survey-options"
import type { EditorData } from "./_ui/types"
import { formOf } from "./form-values"
import { blankForm } from "./trigger-form"

const DAY_SECONDS = 86_400

/** What the form about a trigger shows. An unknown trigger is a page that is not there. */
export async function loadTrigger(ctx: Ctx, id: string): Promise<EditorData> {
  const trigger = await readOrNotFound(ctx, id)
  const [place, dryRun] = await Promise.all([loadPlace(ctx, trigger.surveyId), readLatestDryRun(ctx, id)])
  return {
    ...place,
    trigger: { id, name: trigger.name, status: trigger.status },
    form: formOf(trigger, place.clock.timeZone),
    dryRun,
  }
}

type Wishes = {
  /** The trigger that the new one begins as. */
  from?: string | undefined
  survey?: string | undefined
  event?: string | undefined
}

/** What the form about a new trigger begins with. */
export async function loadNewTrigger(
  ctx: Ctx,
  { from, survey, event = "" }: Wishes,
  copyName: (name: string) => string,
) {
  const model = from === undefined ? undefined : await readOrNotFound(ctx, from)
  const [place, dryRun] = await Promise.all([loadPlace(ctx, model?.surveyId), readLatestDryRun(ctx, undefined)])
  const chosen = place.surveys.find(({ id }) => id === survey) ?? place.surveys[0]
  const form = model
    ? { ...formOf(model, place.clock.timeZone), name: copyName(model.name) }
    : blankForm(chosen?.id ?? "", event)
  return { ...place, trigger: null, form, dryRun } satisfies EditorData
}

async function readOrNotFound(ctx: Ctx, id: string): Promise<Trigger> {
  return readTrigger(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
}

/** The surveys, properties and limits of the workspace that a form about asking offers. */
export async function loadPlace(ctx: Ctx, ownSurveyId: string | undefined) {
  const [workspace, surveys, eventTypes, fields] = await Promise.all([
    readWorkspace(ctx),
    listSurveys(ctx),
    listEventTypes(ctx),
    listPropertyKeys(ctx),
  ])
  const offered = surveys.filter(({ id, status }) => status === "published" || id === ownSurveyId)
  return {
    surveys: await surveyOptions(ctx, offered),
    eventTypes: eventTypes.map(({ type }) => type),
    fields: ["event.value", ...fields],
    hours: { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute },
    cooldownDays: Math.round((10 * workspace.cooldownSeconds) / DAY_SECONDS) / 10,
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}
