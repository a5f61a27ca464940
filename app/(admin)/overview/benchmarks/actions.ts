"use server"

import { act, look } from "@/app/_server/act"
import { importFigures, previewFigures } from "@/lib/insights/benchmarks/import-figures"
import { addReferenceFigure, changeReferenceFigure, deleteReferenceFigure } from "@/lib/insights/benchmarks/save-figure"
import type { NewReferenceFigure } from "@/lib/insights/benchmarks/schema"

/** Adds a reference figure, or changes the one with the id. */
export const saveFigure = async (id: string | null, input: NewReferenceFigure) =>
  act((ctx) => (id === null ? addReferenceFigure(ctx, input) : changeReferenceFigure(ctx, String(id), input)))

/** Deletes a reference figure. */
export const deleteFigure = async (id: string) => act((ctx) => deleteReferenceFigure(ctx, String(id)))

/** What a file would bring. */
export const tryFigures = async (form: FormData) => look(async (ctx) => previewFigures(ctx, await csvOf(form)))

/** Takes the figures of a file in. */
export const takeFigures = async (form: FormData) => act(async (ctx) => importFigures(ctx, await csvOf(form)))

async function csvOf(form: FormData): Promise<string> {
  const file = form.get("file")
  return file instanceof File ? file.text() : ""
}
