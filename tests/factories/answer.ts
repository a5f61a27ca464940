import { findLink, type OpenLink } from "@/lib/responses/link"
import { recordAnswer } from "@/lib/responses/record-answer"
import type { Answers } from "@/lib/surveys/answers"

/** What stands behind a token. Throws when it leads nowhere. */
export async function linkOf(token: string): Promise<OpenLink> {
  const link = await findLink(token)
  if (!link) throw new Error("no such link")
  return link
}

/** Posts one answer of a personal link as somebody does who has read the question; the score's question by default. */
export async function postAnswer(
  link: OpenLink,
  value: Answers[string],
  { at, questionId }: { at: Date; questionId?: string },
) {
  return recordAnswer({
    link,
    questionId: questionId ?? link.definition.questions[0]?.id ?? "",
    posted: { kind: "answer", value },
    language: "it",
    renderedAt: new Date(at.getTime() - 20_000),
    device: "phone",
    now: at,
  })
}
