import { zodResolver } from "@hookform/resolvers/zod"
import { Button, NumberInput, Select, Stack, TextInput } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Controller, type FieldError, useForm } from "react-hook-form"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { useFaultWords } from "@/app/_ui/use-fault-words"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { type NewReferenceFigure, newReferenceFigure } from "@/lib/insights/benchmarks/schema"
import { METRICS } from "@/lib/insights/schema"
import type { Metric } from "@/lib/stats/counts"
import { SCORE_RANGES } from "@/lib/stats/estimate"
import { saveFigure } from "../actions"

type Props = {
  metric: Metric
  today: string
  figure: (NewReferenceFigure & { id: string }) | undefined
  onClose: () => void
}

const FIELDS = ["metric", "name", "score", "answers", "source", "date"] as const
/** The type of an error whose message the server gave, in the person's language already. */
const SAID = "said"

/** A figure of others: whose, how high, of how many, from whom and when. */
export function FigureForm({ metric, today, figure, onClose }: Props) {
  const t = useTranslations("benchmarks.form")
  const marks = useTranslations("marks.metric")
  const common = useTranslations("common")
  const locale = useLocale()
  const [words, faultWords, failureWords] = [useFieldWords(), useFaultWords(), useFailureWords()]
  const [failure, setFailure] = useState<string>()
  const { id, ...values } = figure ?? { id: null, metric, name: "", answers: null, source: "", date: today }
  const form = useForm<NewReferenceFigure>({ resolver: zodResolver(newReferenceFigure), defaultValues: values })
  const { register, control, handleSubmit, formState, setFocus, setError, watch } = form
  const { errors } = formState
  const { min, max } = SCORE_RANGES[watch("metric")]
  // The dialog opened before this form was fetched, and gave the focus to what was there.
  useEffect(() => setFocus("name"), [setFocus])
  const submit = handleSubmit(async (input) => {
    setFailure(undefined)
    const outcome = await saveFigure(id, input)
    if (outcome.ok) return onClose()
    const { error } = outcome
    for (const { path, fault } of error.fields) {
      const field = FIELDS.find((one) => one === path)
      if (field) setError(field, { type: SAID, message: faultWords(fault) })
    }
    if (error.fields.length === 0) setFailure(error.code === "conflict" ? t("twin") : failureWords(error))
  })
  const said = (error: FieldError | undefined, own?: string) =>
    error?.type === SAID ? error.message : (error && own) || words(error)
  const decimals = locale === "it" ? "," : "."
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Stack gap="sm">
          <TextInput
            label={t("name")}
            description={t("nameHelp")}
            autoComplete="off"
            error={said(errors.name)}
            {...register("name")}
          />
          <Controller
            control={control}
            name="metric"
            render={({ field }) => (
              <Select
                label={t("metric")}
                size="sm"
                allowDeselect={false}
                data={METRICS.map((value) => ({ value, label: marks(`${value}.name`) }))}
                {...field}
              />
            )}
          />
          <Controller
            control={control}
            name="score"
            render={({ field: { onChange, value, ...field } }) => (
              <NumberInput
                label={t("score", { min, max })}
                size="sm"
                decimalSeparator={decimals}
                decimalScale={2}
                hideControls
                error={said(errors.score, t("scoreWrong", { min, max }))}
                value={value ?? ""}
                onChange={(next) => onChange(typeof next === "number" ? next : undefined)}
                {...field}
              />
            )}
          />
          <Controller
            control={control}
            name="answers"
            render={({ field: { onChange, value, ...field } }) => (
              <NumberInput
                label={t("answers")}
                size="sm"
                allowDecimal={false}
                allowNegative={false}
                hideControls
                error={said(errors.answers, common("field.wrong"))}
                value={value ?? ""}
                onChange={(next) => onChange(typeof next === "number" ? next : null)}
                {...field}
              />
            )}
          />
          <TextInput
            label={t("source")}
            description={t("sourceHelp")}
            autoComplete="off"
            error={said(errors.source)}
            {...register("source")}
          />
          <TextInput
            label={t("date")}
            type="date"
            max={today}
            error={said(errors.date, t("dateWrong"))}
            {...register("date")}
          />
        </Stack>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {common("save")}
        </Button>
      </DialogFoot>
    </form>
  )
}
