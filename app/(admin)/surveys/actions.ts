"use server"

import { act, type Outcome } from "@/app/_server/act"
import { createSurvey } from "@/lib/surveys/create-survey"
import type { NewSurvey } from "@/lib/surveys/new-survey"

export async function addSurvey(input: NewSurvey): Promise<Outcome<{ id: string }>> {
  return act((ctx) => createSurvey(ctx, input))
}
