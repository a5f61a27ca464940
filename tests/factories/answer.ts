import { findLink, type OpenLink } from "@/lib/responses/link"
import { recordAnswer } from "@/lib/responses/record-answer"
import { renderToken } from "@/lib/responses/render-token"
import type { Answers } from "@/lib/surveys/answers"

/** What stands behind a token. Throws when it leads nowhere. */
export async function linkOf(token: string): Promise<OpenLink> {
  const link = await findLink(token)
  if (!link) throw new Error("no such link")
  return link
}

type Posting = {
  at: Date
  /** The score's question by default. */
  questionId?: string
  /** 20 by default, as somebody needs who reads. */
  readingSeconds?: number
}

/** Posts one answer as the page that was opened by this link does. */
export async function postAnswer(
  { invitation, definition }: OpenLink,
  token: string,
  value: Answers[string],
  { at, questionId = definition.questions[0]?.id ?? "", readingSeconds = 20 }: Posting,
) {
  const rendered = new Date(at.getTime() - readingSeconds * 1000)
  const fields = new URLSearchParams({ q: questionId, t: renderToken(invitation.id, rendered) })
  for (const [name, text] of given(value)) fields.append(name, text)
  return recordAnswer(token, { fields, acceptLanguage: "it", device: "phone", now: at })
}

/** The fields of a form that give an answer. */
function given(value: Answers[string]): [name: string, value: string][] {
  if (typeof value !== "object") return [["a", String(value)]]
  if ("rows" in value) return Object.entries(value.rows).map(([row, column]) => [`r.${row}`, column])
  return [...value.options.map((id): [string, string] => ["a", id]), ["o", value.other ?? ""]]
}
