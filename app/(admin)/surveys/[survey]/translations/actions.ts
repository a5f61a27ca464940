"use server"

import { act, look, type Outcome } from "@/app/_server/act"
import { importTranslations, previewTranslations } from "@/lib/imports/import-translations"
import type { TranslationsRead } from "@/lib/imports/read-translations"
import { changeTranslations, type TranslationChange } from "@/lib/surveys/change-translations"

export async function saveTranslations(id: string, change: TranslationChange): Promise<Outcome<{ revision: number }>> {
  return act((ctx) => changeTranslations(ctx, id, change))
}

export async function tryTranslations(id: string, form: FormData): Promise<Outcome<TranslationsRead>> {
  return look(async (ctx) => previewTranslations(ctx, id, await csvOf(form)))
}

export async function takeTranslations(
  id: string,
  revision: number,
  form: FormData,
): Promise<Outcome<{ revision: number }>> {
  return act(async (ctx) => importTranslations(ctx, id, { csv: await csvOf(form), revision }))
}

async function csvOf(form: FormData): Promise<string> {
  const file = form.get("file")
  return file instanceof File ? file.text() : ""
}
