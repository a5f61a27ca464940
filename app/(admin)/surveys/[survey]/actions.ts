"use server"

import { act, look, type Outcome } from "@/app/_server/act"
import { changeTrigger } from "@/lib/delivery/change-trigger"
import { createTrigger } from "@/lib/delivery/create-trigger"
import type { NewTrigger } from "@/lib/delivery/schema"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { lastSavedBy } from "@/lib/surveys/last-saved-by"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { type Draft, saveDraft } from "@/lib/surveys/save-draft"

/** Saves while somebody writes: the screen has it all already, so nothing is read again. */
export async function saveSurvey(id: string, draft: Draft): Promise<Outcome<{ revision: number }>> {
  return look((ctx) => saveDraft(ctx, id, draft))
}

/** The name of whoever saved a survey last; empty when it was no person. */
export async function lastSaved(id: string): Promise<Outcome<{ name: string }>> {
  return look(async (ctx) => ({ name: await lastSavedBy(ctx, id) }))
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
