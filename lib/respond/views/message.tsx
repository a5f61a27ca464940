import type { ReactNode } from "react"
import type { RespondTexts } from "../../i18n/respond"
import type { PageView } from "../page-view"

export type MessageView = Exclude<PageView, { kind: "question" | "thanks" | "confirm" | "preferences" }>

/** A page that says one thing, with at most one thing to do below it. */
export function MessagePage({ view, texts }: { view: MessageView; texts: RespondTexts }) {
  const { title, text } = noticeOf(view, texts)
  return (
    <div className="step">
      <h1 tabIndex={-1}>{title}</h1>
      <p className="help">{text}</p>
      {actionOf(view, texts)}
    </div>
  )
}

/** Title and text of a message page. */
export function noticeOf(view: MessageView, texts: RespondTexts): { title: string; text: string } {
  switch (view.kind) {
    case "not_found":
      return texts.notFound
    case "closed":
      return texts.closed
    case "expired":
      return texts.expired
    case "error":
      return texts.problems[view.problem]
  }
}

function actionOf(view: MessageView, texts: RespondTexts): ReactNode {
  if (view.kind === "error" && view.retry)
    return (
      <a className="go" href={view.retry}>
        {texts.retry}
      </a>
    )
  return null
}
