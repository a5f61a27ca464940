import type { Ctx } from "@/lib/accounts/ctx"
import { listMembers, readWorkspace } from "@/lib/accounts/reads"
import { listPropertyKeys } from "@/lib/customers/property-keys"
import { countCustomers } from "@/lib/customers/reads"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { listedCustomers } from "@/lib/delivery/campaigns/listed-customers"
import { isNoveError } from "@/lib/errors"
import { newId } from "@/lib/ids"
import { listSurveys } from "@/lib/surveys/reads"
import { rowsOf } from "../conditions"
import { surveyOptions } from "../survey-options"
import { type CampaignForm, newForm } from "./campaign-form"

/** A list as short as this is shown as people, a longer one as addresses. */
const SHOWN_AS_PEOPLE = 30

export type FormData = Awaited<ReturnType<typeof loadForm>>

/** What the form of a campaign needs; `from` is a campaign to begin as. */
export async function loadForm(ctx: Ctx, { survey, from }: { survey?: string | undefined; from?: string | undefined }) {
  const [workspace, all, keys, customers, members] = await Promise.all([
    readWorkspace(ctx),
    listSurveys(ctx),
    listPropertyKeys(ctx),
    countCustomers(ctx),
    listMembers(ctx),
  ])
  const surveys = await surveyOptions(
    ctx,
    all.filter(({ status }) => status === "published"),
  )
  const chosen = surveys.find(({ id }) => id === survey)?.id ?? surveys[0]?.id ?? ""
  const before = from === undefined ? undefined : await formOf(ctx, from)
  const { actor } = ctx
  return {
    surveys,
    start: before && surveys.some(({ id }) => id === before.surveyId) ? before : newForm(chosen),
    fields: keys.filter((key) => key.startsWith("customer.")),
    customers,
    members: members.map(({ email }) => email),
    me: members.find(({ id }) => actor.kind === "user" && id === actor.userId)?.email ?? "",
    clock: { now: ctx.now, timeZone: workspace.timeZone },
    paused: workspace.sendingPausedAt !== null,
    key: newId(),
  }
}

/** A campaign as a new form: the same survey to the same people under the same rules, now. */
async function formOf(ctx: Ctx, id: string): Promise<CampaignForm | undefined> {
  const campaign = await readCampaign(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") return undefined
    throw error
  })
  if (!campaign) return undefined
  const { surveyId, name, audience, needsConsent, reminders } = campaign
  const form = {
    ...newForm(surveyId),
    name,
    needsConsent,
    reminders: reminders ?? [],
  }
  if (audience.kind === "all") {
    if (!audience.filter) return form
    const rows = rowsOf(audience.filter)
    // A filter that rows cannot show is written anew: everybody would be too many.
    const conditions = rows && (rows.match === "all" || rows.conditions.length === 1) ? rows.conditions : []
    return { ...form, audience: "filter", conditions }
  }
  const people = await listedCustomers(ctx, id)
  if (people.length <= SHOWN_AS_PEOPLE) {
    const picked = people.map(({ id: customer, name: called, email }) => {
      return { id: customer, label: called ?? email ?? "?" }
    })
    return { ...form, audience: "picked", picked }
  }
  return { ...form, audience: "list", addresses: people.flatMap(({ email }) => email ?? []).join("\n") }
}
