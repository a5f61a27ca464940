import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import type { TriggerForm } from "../trigger-form"
import { DryRunCard } from "./dry-run-card"
import classes from "./summary-card.module.css"
import type { EditorData } from "./types"
import { useTriggerWords } from "./use-trigger-words"

/** The whole trigger in plain words, told anew with every change. */
export function SummaryCard({ data }: { data: EditorData }) {
  const t = useTranslations("triggers.summary")
  const { watch } = useFormContext<TriggerForm>()
  const sentences = useTriggerWords(data)
  const [first, ...others] = sentences(watch())
  return (
    <div className={classes.side}>
      <Card title={t("title")}>
        <div className={classes.inside} aria-live="polite">
          <p className={classes.first}>{first}</p>
          <ul className={classes.others}>
            {others.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </Card>
      <DryRunCard data={data} />
    </div>
  )
}
