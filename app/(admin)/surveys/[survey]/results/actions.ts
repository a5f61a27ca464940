"use server"

import { look } from "@/app/_server/act"
import { loadMoreTexts } from "./load-more-texts"
import type { ScreenQuery } from "./screen-query"

/** Older texts of a question, under the filters of the screen. */
export const moreWritten = async (surveyId: string, question: string, query: ScreenQuery, cursor: string) =>
  look((ctx) => loadMoreTexts(ctx, String(surveyId), { question: String(question), cursor: String(cursor) }, query))
