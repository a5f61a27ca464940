import type { IncomingMessage } from "node:http"
import type { Workspace } from "../accounts/reads"
import { linkToken } from "../delivery/links"
import { type OpenLink, situationOf } from "../responses/link"
import { renderToken } from "../responses/render-token"
import type { Response } from "../responses/save-step"
import type { SurveyDefinition } from "../surveys/schema"
import type { Situation } from "../surveys/situation"
import { languageOf } from "./send-page"

export const SURVEY_PATH = "/s/"

/** A survey as one person answers it, whichever way they came: all that its pages are made of. */
export type OpenForm = {
  /** Its address, without query: forms are posted there. */
  path: string
  definition: SurveyDefinition
  workspace: Pick<Workspace, "name" | "brandColor" | "cornerStyle" | "logoId" | "buttonTexts" | "timeZone">
  situation: Situation
  customerName: string | null
  /** What was answered so far. */
  response: Pick<Response, "id" | "state" | "score" | "answers" | "skipped" | "completedAt"> | null
  /** Until when it may be answered or changed; null: as long as the survey is open. */
  openUntil: Date | null
  /** Decides the order of shuffled options. */
  seed: string
  /** What comes back with a form rendered at an instant. */
  tokenAt: (renderedAt: Date) => string
}

/** The form behind a personal link. */
export function personalForm(request: IncomingMessage, link: OpenLink): OpenForm {
  const { invitation, definition, workspace, customerName, response } = link
  const { id, generation, expiresAt } = invitation
  return {
    path: `${SURVEY_PATH}${linkToken(id, generation)}`,
    definition,
    workspace,
    situation: situationOf(link, languageOf(request, link)),
    customerName,
    response,
    openUntil: expiresAt,
    seed: id,
    tokenAt: (renderedAt) => renderToken(id, renderedAt),
  }
}
