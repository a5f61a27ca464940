"use client"

import { Switch } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import type { Question } from "@/lib/surveys/schema"
import type { DraftValues } from "../../draft-values"
import classes from "./part.module.css"

/** Whether a question has to be answered, and whether its options are mixed. */
export function QuestionSwitches({ question, index }: { question: Question; index: number }) {
  const t = useTranslations("surveys.question")
  const { setValue } = useFormContext<DraftValues>()
  const at = `definition.questions.${index}` as const
  return (
    <div className={classes.switches}>
      <Switch
        label={t("isRequired")}
        checked={question.required}
        onChange={(event) => setValue(`${at}.required`, event.currentTarget.checked)}
      />
      {"options" in question ? (
        <Switch
          label={t("shuffle")}
          checked={question.shuffle ?? false}
          onChange={(event) => setValue(`${at}.shuffle`, event.currentTarget.checked || undefined)}
        />
      ) : null}
    </div>
  )
}
