import { NativeSelect, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import classes from "../../triggers/_ui/editor.module.css"
import type { AutopilotForm } from "../autopilot-form"
import type { EditorData } from "../load-editor"

/** Which survey, and what this is called in lists. */
export function AskCard({ data: { surveys } }: { data: Pick<EditorData, "surveys"> }) {
  const t = useTranslations("autopilot.form")
  const { register, watch, formState } = useFormContext<AutopilotForm>()
  const chosen = surveys.find(({ id }) => id === watch("surveyId"))
  return (
    <Card title={t("ask")}>
      <div className={classes.inside}>
        <NativeSelect
          {...register("surveyId")}
          size="sm"
          label={t("survey")}
          error={formState.errors.surveyId && t("wrong.survey")}
          data={surveys.map(({ id, name, touchpoint }) => ({
            value: id,
            label: name === touchpoint ? name : `${name} · ${touchpoint}`,
          }))}
        />
        <TextInput
          {...register("name")}
          size="sm"
          label={t("name")}
          placeholder={chosen?.name}
          maxLength={100}
          autoComplete="off"
          error={formState.errors.name && t("wrong.name")}
        />
      </div>
    </Card>
  )
}
