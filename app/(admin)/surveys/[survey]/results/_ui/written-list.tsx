import { useTranslations } from "next-intl"
import type { Written } from "@/lib/insights/survey-results/pictures"
import { writtenCursor } from "@/lib/insights/survey-results/read-written"
import type { ResultsData } from "../load-results"
import { WrittenRows } from "./written-rows"

type Props = {
  /** The key of the question. */
  question: string
  texts: { count: number; newest: Written[] }
  /** What was written is a date. */
  isDate: boolean
  data: ResultsData
}

/** The newest texts of a question; older ones are read when they are asked for. */
export function WrittenList({ question, texts: { count, newest }, isDate, data }: Props) {
  const t = useTranslations("results")
  const { results, query, timeZone } = data
  const { id, metric } = results.survey
  const last = newest.at(-1)
  const rows = newest.map((written) => ({ ...written, id: written.responseId }))
  const first = { data: rows, nextCursor: last && count > newest.length ? writtenCursor(last) : null }
  return (
    <WrittenRows
      // Under other filters the list begins anew, and what was still on its way belongs to no list.
      key={JSON.stringify(query)}
      label={t("texts", { count })}
      of={{ surveyId: id, question, query }}
      {...{ first, isDate, metric, timeZone }}
    />
  )
}
