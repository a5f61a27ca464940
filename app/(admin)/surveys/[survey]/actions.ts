"use server"

import { act, type Outcome } from "@/app/_server/act"
import { changeTrigger } from "@/lib/delivery/change-trigger"
import { createTrigger } from "@/lib/delivery/create-trigger"
import type { NewTrigger } from "@/lib/delivery/schema"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { type Draft, saveDraft } from "@/lib/surveys/save-draft"

export async function saveSurvey(id: string, draft: Draft): Promise<Outcome<{ revision: number }>> {
  return act((ctx) => saveDraft(ctx, id, draft))
}

/** Publishes exactly what the editor shows: saves it first, which fails when somebody else saved since. */
export async function publish(id: string, draft: Draft): Promise<Outcome<{ revision: number; version: number }>> {
  return act(async (ctx) => {
    const { revision } = await saveDraft(ctx, id, draft)
    const { version } = await publishSurvey(ctx, id)
    return { revision, version }
  })
}

export async function setSurveyStatus(id: string, status: "published" | "closed" | "archived"): Promise<Outcome<void>> {
  return act((ctx) => changeSurveyStatus(ctx, id, status))
}

export async function addTrigger(trigger: NewTrigger): Promise<Outcome<{ id: string }>> {
  return act(async (ctx) => {
    const { id } = await createTrigger(ctx, trigger)
    return { id }
  })
}

export async function setTriggerStatus(id: string, status: "active" | "paused"): Promise<Outcome<void>> {
  return act(async (ctx) => {
    await changeTrigger(ctx, id, { status })
  })
}
