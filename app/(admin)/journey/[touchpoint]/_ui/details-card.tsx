"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button, NumberInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { TouchpointFields } from "../../_ui/touchpoint-fields"
import { type TouchpointValues, touchpointValues } from "../../_ui/touchpoint-values"
import type { Choice } from "../../_ui/types"
import { editTouchpoint } from "../../actions"
import classes from "./details-card.module.css"

type Props = { id: string; values: TouchpointValues; stages: readonly Choice[] }

/** What the touchpoint is, to be changed. */
export function DetailsCard({ id, values, stages }: Props) {
  const t = useTranslations("journey")
  const common = useTranslations("common")
  const words = useFieldWords()
  const failureWords = useFailureWords()
  const [said, setSaid] = useState<{ text: string; failed: boolean }>()
  const form = useForm<TouchpointValues>({ resolver: zodResolver(touchpointValues), values })
  const { isDirty, isSubmitting, errors } = form.formState

  const submit = form.handleSubmit(async (wanted) => {
    setSaid(undefined)
    const outcome = await editTouchpoint(id, wanted)
    if (outcome.ok) {
      form.reset(wanted)
      return setSaid({ text: t("touchpoint.saved"), failed: false })
    }
    if (outcome.error.code === "conflict") return form.setError("name", { type: "taken" }, { shouldFocus: true })
    setSaid({ text: failureWords(outcome.error), failed: true })
  })

  return (
    <Card title={t("touchpoint.details")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TouchpointFields form={form} stages={stages} />
        <Controller
          control={form.control}
          name="target"
          render={({ field: { value, onChange, ref, name, onBlur } }) => (
            <NumberInput
              ref={ref}
              name={name}
              label={t("fields.target")}
              description={t("fields.targetHelp")}
              min={-100}
              max={100}
              allowDecimal={false}
              value={value ?? ""}
              onChange={(next) => onChange(typeof next === "number" ? next : null)}
              onBlur={onBlur}
              error={words(errors.target)}
            />
          )}
        />
        <div className={classes.foot}>
          <output className={classes.said} data-failed={said?.failed || undefined} aria-live="polite">
            {isDirty && !said?.failed ? null : said?.text}
          </output>
          <Button type="submit" disabled={!isDirty} loading={isSubmitting}>
            {common("save")}
          </Button>
        </div>
      </form>
    </Card>
  )
}
