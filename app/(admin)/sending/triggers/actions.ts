"use server"

import { act, look } from "@/app/_server/act"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { changeTrigger } from "@/lib/delivery/change-trigger"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { deleteTrigger } from "@/lib/delivery/delete-trigger"
import { cancelDryRun, readLatestDryRun } from "@/lib/delivery/dry-run/latest-dry-run"
import { startDryRun } from "@/lib/delivery/dry-run/start-dry-run"
import { readTrigger } from "@/lib/delivery/reads"
import type { DryRun } from "@/lib/delivery/schema"
import { parse } from "@/lib/parse"
import { valuesOf } from "./form-values"
import { type TriggerForm, textOfForm, triggerForm } from "./trigger-form"

const zoneOf = async (ctx: Ctx) => (await readWorkspace(ctx)).timeZone

/** Makes a trigger, which asks from now on. */
export const makeTrigger = async (form: TriggerForm) =>
  act(async (ctx) => {
    const { id } = await createTrigger(ctx, valuesOf(parse(triggerForm, form), await zoneOf(ctx)))
    return { id }
  })

/** Saves what the form says; the event type of a trigger stays. */
export const saveTrigger = async (id: string, form: TriggerForm) =>
  act(async (ctx) => {
    const before = await readTrigger(ctx, String(id))
    const { eventType: _, surveyId, ...values } = valuesOf(parse(triggerForm, form), await zoneOf(ctx), before)
    // A survey that has been closed may stay; only another one has to be open.
    await changeTrigger(ctx, before.id, surveyId === before.surveyId ? values : { ...values, surveyId })
  })

/** Pauses or resumes. */
export const switchTrigger = async (id: string, on: boolean) =>
  act(async (ctx) => {
    await changeTrigger(ctx, String(id), { status: on ? "active" : "paused" })
  })

/** Deletes a trigger that has never planned anything. */
export const removeTrigger = async (id: string) => act((ctx) => deleteTrigger(ctx, String(id)))

/** Begins to try what the form says on the events of the last days; nothing is sent or saved. */
export const startTry = async (id: string | null, form: TriggerForm, days: DryRun["days"]) =>
  look(async (ctx) => {
    const before = id === null ? undefined : await readTrigger(ctx, id)
    const trigger = valuesOf(parse(triggerForm, form), await zoneOf(ctx), before)
    await startDryRun(ctx, { trigger, triggerId: before?.id, days }, textOfForm(form))
    return readLatestDryRun(ctx, before?.id)
  })

/** How far the latest try has come, or what it found. */
export const readTry = async (id: string | null) => look((ctx) => readLatestDryRun(ctx, id ?? undefined))

/** Ends the try that goes on. */
export const cancelTry = async (id: string | null) =>
  look(async (ctx) => {
    await cancelDryRun(ctx, id ?? undefined)
    return readLatestDryRun(ctx, id ?? undefined)
  })
