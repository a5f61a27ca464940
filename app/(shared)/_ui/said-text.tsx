import { useFormatter, useTranslations } from "next-intl"
import type { AnswerInWords } from "@/lib/surveys/answers-in-words"

/** What was answered, as one text. */
export function SaidText({ answer }: { answer: AnswerInWords }) {
  const format = useFormatter()
  const t = useTranslations("shared")
  switch (answer.kind) {
    case "scale":
      return t("outOf", { value: answer.value, max: answer.max })
    case "choice":
      return answer.chosen.join(", ")
    case "rows":
      return answer.rows.map(({ row, chosen }) => `${row}: ${chosen}`).join(", ")
    case "yes_no":
      return answer.yes ? t("yes") : t("no")
    case "number":
      return `${format.number(answer.value)} ${answer.unit}`.trim()
    case "date":
      return format.dateTime(new Date(answer.day), { dateStyle: "long", timeZone: "UTC" })
    case "text":
      return answer.text
    default:
      return answer satisfies never
  }
}
