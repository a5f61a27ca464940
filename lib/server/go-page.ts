import type { IncomingMessage, ServerResponse } from "node:http"
import { log } from "../log"
import { recordClick } from "../responses/record-click"
import { endingFor } from "../surveys/logic"
import { sendTo } from "./http"
import type { OpenForm } from "./open-form"
import { notFoundView, sendPage } from "./send-page"

type Wanted = { workspaceId: string; surveyId: string; endingId: string; at: Date }

/** The address of an ending's button: it counts the press and leads on. */
export const goPath = ({ path }: Pick<OpenForm, "path">, endingId: string): string => `${path}/go/${endingId}`

/**
 * `GET /s/TOKEN/go/ENDING`: leads to the ending's link, never anywhere else. A press counts where the survey was answered to
 * that very ending, so that a scanner that opens everything counts nothing.
 */
export async function goPage(
  request: IncomingMessage,
  response: ServerResponse,
  form: OpenForm,
  { endingId, ...press }: Wanted,
): Promise<void> {
  const { definition, response: saved, situation } = form
  const button = definition.endings.find(({ id }) => id === endingId)?.button
  if (!button || request.method === "POST") return sendPage(request, response, notFoundView(request))
  const reached = saved?.completedAt && endingFor(definition, saved.answers, situation).id === endingId
  if (reached && request.method === "GET") {
    await recordClick({ ...press, endingId, responseId: saved.id }).catch((error: unknown) =>
      log().error({ err: error }, "click"),
    )
  }
  sendTo(response, button.url, { "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" })
}
