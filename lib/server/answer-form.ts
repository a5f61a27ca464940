import type { IncomingMessage, ServerResponse } from "node:http"
import type { Outcome } from "../responses/save-step"
import { questionView } from "./form-views"
import { sendTo } from "./http"
import type { OpenForm } from "./open-form"
import { brandOf, sendPage } from "./send-page"

type Posted = {
  /** The form's address, without query. */
  path: string
  outcome: Outcome
  at: Date
  /** The form, asked for only where a page must be drawn. */
  form: () => Promise<OpenForm>
}

/** Answers a post: leads on, or shows the question again with what is wrong beside its field. */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  { path, outcome, at, form }: Posted,
): Promise<void> {
  switch (outcome.kind) {
    case "saved":
      // Each question has an address of its own, so that “back” walks through them without JavaScript too.
      return sendTo(response, outcome.next === undefined ? path : `${path}?q=${encodeURIComponent(outcome.next)}`)
    case "ignored":
      // Asked once more, with the score chosen: a person presses the button again, a machine does not.
      return sendTo(response, typeof outcome.value === "number" ? `${path}?score=${outcome.value}` : path)
    case "refused": {
      const { question, error, draft: answer } = outcome
      return sendPage(request, response, { ...questionView(await form(), question, { at, answer }), error })
    }
    case "stale": {
      const { workspace, definition, situation } = await form()
      const brand = brandOf(workspace, definition.look)
      return sendPage(request, response, {
        kind: "error",
        problem: "stale",
        brand,
        retry: path,
        language: situation.language,
      })
    }
    default:
      return outcome satisfies never
  }
}
