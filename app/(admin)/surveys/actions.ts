"use server"

import { act, type Outcome } from "@/app/_server/act"
import { tooLarge } from "@/lib/errors"
import { copySurvey } from "@/lib/surveys/copy-survey"
import { createSurvey } from "@/lib/surveys/create-survey"
import { importSurvey } from "@/lib/surveys/import-survey"
import type { NewSurvey } from "@/lib/surveys/new-survey"
import { LARGEST_SURVEY_FILE, readSurveyFile } from "@/lib/surveys/survey-file"

export async function addSurvey(input: NewSurvey): Promise<Outcome<{ id: string }>> {
  return act((ctx) => createSurvey(ctx, input))
}

export async function duplicateSurvey(id: string, name: string): Promise<Outcome<{ id: string }>> {
  return act((ctx) => copySurvey(ctx, id, { name }))
}

/** A draft of an exported file; one that is too large is refused before it is read. */
export async function addImportedSurvey(touchpointId: string, form: FormData): Promise<Outcome<{ id: string }>> {
  return act(async (ctx) => {
    const file = form.get("file")
    if (!(file instanceof File) || file.size > LARGEST_SURVEY_FILE) throw tooLarge("A survey’s file has at most 1 MB.")
    return importSurvey(ctx, { touchpointId, survey: readSurveyFile(await file.text()) })
  })
}
