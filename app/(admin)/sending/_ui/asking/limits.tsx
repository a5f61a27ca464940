import { Checkbox } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import classes from "./asking.module.css"
import { DurationField } from "./duration-field"
import { Limit, LimitNumber, LimitRow } from "./limit"
import type { AskingForm } from "./types"

/** Whether only those are asked who have agreed to it. */
export function ConsentRow() {
  const t = useTranslations("triggers.form")
  const { register } = useFormContext<Pick<AskingForm, "needsConsent">>()
  return (
    <fieldset className={classes.limit}>
      <legend className="sr-only">{t("needsConsent")}</legend>
      <Checkbox {...register("needsConsent")} label={t("needsConsent")} />
    </fieldset>
  )
}

/** Which of two asks comes first. */
export function PriorityRow() {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<Pick<AskingForm, "priority">>()
  const put = (value: number) => setValue("priority", value, { shouldDirty: true, shouldValidate: true })
  return (
    <LimitRow label={t("priority")} help={t("priorityHelp")} wrong={formState.errors.priority && t("wrong.priority")}>
      <LimitNumber label={t("priority")} value={watch("priority")} onChange={put} />
    </LimitRow>
  )
}

type Durations = Record<"cooldownSeconds" | "surveyCooldownSeconds" | "onlyLastSeconds", number | null>
type Props = { name: keyof Durations; first: number; help?: string }

/** A duration that can be left away. */
export function DurationLimit({ name, first, help }: Props) {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<Durations>()
  const seconds = watch(name)
  const wrong = formState.errors[name] !== undefined
  const put = (value: number | null) => setValue(name, value, { shouldDirty: true, shouldValidate: true })
  return (
    <Limit
      label={t(name)}
      help={help}
      on={seconds !== null}
      onToggle={(on) => put(on ? first : null)}
      wrong={wrong ? t("wrong.duration") : undefined}
    >
      <DurationField label={t(name)} seconds={seconds ?? first} onChange={put} wrong={wrong} />
    </Limit>
  )
}
