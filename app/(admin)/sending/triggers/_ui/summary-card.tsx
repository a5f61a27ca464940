import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { WordsCard } from "../../_ui/asking/words-card"
import type { TriggerForm } from "../trigger-form"
import { DryRunCard } from "./dry-run-card"
import type { EditorData } from "./types"
import { useTriggerWords } from "./use-trigger-words"

/** The whole trigger in plain words, and what it would have made of the past. */
export function SummaryCard({ data }: { data: EditorData }) {
  const t = useTranslations("triggers.summary")
  const { watch } = useFormContext<TriggerForm>()
  const sentences = useTriggerWords(data)
  const [first, ...others] = sentences(watch())
  return (
    <WordsCard title={t("title")} first={first} others={others}>
      <DryRunCard data={data} />
    </WordsCard>
  )
}
