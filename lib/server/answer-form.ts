import type { IncomingMessage, ServerResponse } from "node:http"
import type { Recorded, Step } from "../responses/save-step"
import { answerTo } from "../surveys/answers"
import { parsePostedAnswer } from "../surveys/validate-answer"
import { deviceOf } from "./device"
import { askAgainPath, nextPath, questionView, shownQuestion } from "./form-views"
import type { OpenForm } from "./open-form"
import { brandOf, sendPage } from "./send-page"

type Posted = {
  fields: URLSearchParams
  at: Date
  renderedAt: Date | undefined
  save: (step: Step) => Promise<Recorded>
}

/** Takes one posted answer of a form and leads on, or shows the question again with what is wrong beside its field. */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  form: OpenForm,
  { fields, at, renderedAt, save }: Posted,
): Promise<void> {
  const { language } = form.situation
  const question = shownQuestion(form, fields.get("q"))
  if (!question) {
    const brand = brandOf(form.workspace, form.definition.look)
    return sendPage(request, response, { kind: "error", problem: "stale", brand, retry: form.path, language })
  }
  const posted = parsePostedAnswer(question, fields)
  if (posted.kind === "error") {
    const answer = posted.draft ?? answerTo(form.response?.answers ?? {}, question.id)
    return sendPage(request, response, { ...questionView(form, question, { at, answer }), error: posted.error })
  }
  const device = deviceOf(request.headers["user-agent"])
  const recorded = await save({ questionId: question.id, posted, language, renderedAt, device, now: at })
  const location = recorded.ignored ? askAgainPath(form, posted) : nextPath(form, recorded)
  response.writeHead(303, { location, "cache-control": "no-store", "content-length": 0 })
  response.end()
}
