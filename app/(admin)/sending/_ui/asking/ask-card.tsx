import { NativeSelect, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import classes from "./asking.module.css"
import type { AskingForm, SurveyOption } from "./types"

/** Which survey, and what this is called in lists. */
export function AskCard({ surveys, nameLabel }: { surveys: readonly SurveyOption[]; nameLabel: string }) {
  const t = useTranslations("triggers.form")
  const { register, watch, formState } = useFormContext<AskingForm>()
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
          label={nameLabel}
          placeholder={chosen?.name}
          maxLength={100}
          autoComplete="off"
          error={formState.errors.name && t("wrong.name")}
        />
      </div>
    </Card>
  )
}
