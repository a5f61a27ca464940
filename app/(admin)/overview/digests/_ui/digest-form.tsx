import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { useForm } from "react-hook-form"
import type { Outcome } from "@/app/_server/act"
import { capitalised } from "@/app/_ui/capitalised"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { formatLanguage } from "@/app/_ui/format-language"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { FREQUENCIES } from "@/lib/digests/schedule"
import { MOST_RECIPIENTS } from "@/lib/digests/schema"
import { locales } from "@/lib/i18n/locale"
import { addressesIn, type DigestValues, inputOf } from "../digest-form"
import { weekdays } from "../weekdays"

type Props = {
  values: DigestValues
  timeZone: string
  /** A new one, or one there is. */
  kind: "create" | "edit"
  onSave: (input: ReturnType<typeof inputOf>) => Promise<Outcome<unknown>>
  onDone: () => void
  onCancel: () => void
}

const MONTH_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1))

/** Who gets a digest, how often, when and in which language. */
export function DigestForm({ values, timeZone, kind, onSave, onDone, onCancel }: Props) {
  const t = useTranslations("digests.form")
  const common = useTranslations("common")
  const words = useFailureWords()
  const locale = useLocale()
  const [failure, setFailure] = useState<string>()
  const { register, handleSubmit, setError, watch, formState } = useForm<DigestValues>({ defaultValues: values })
  const { errors } = formState
  const frequency = watch("frequency")
  const submit = handleSubmit(async (filled) => {
    setFailure(undefined)
    const input = inputOf(filled)
    const outcome = await onSave(input)
    if (outcome.ok) return onDone()
    const [, wrong] = /^recipients\.(\d+)$/.exec(outcome.error.fields[0]?.path ?? "") ?? []
    if (wrong === undefined) return setFailure(words(outcome.error))
    setError("recipients", { message: t("wrong", { address: input.recipients[Number(wrong)] ?? "" }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Stack gap="sm">
          {kind === "create" ? <p>{t("what")}</p> : null}
          <TextInput
            label={t("name")}
            description={t("nameHelp")}
            maxLength={120}
            autoComplete="off"
            data-autofocus
            error={errors.name && t("nameless")}
            {...register("name", { validate: (name) => name.trim() !== "" })}
          />
          <Textarea
            label={t("recipients")}
            description={t("recipientsHelp")}
            autosize
            minRows={3}
            maxRows={8}
            autoComplete="off"
            spellCheck={false}
            error={errors.recipients?.message}
            {...register("recipients", {
              validate: (text) => {
                const count = addressesIn(text).length
                return count === 0 ? t("nobody") : count <= MOST_RECIPIENTS || t("many")
              },
            })}
          />
          <NativeSelect
            label={t("frequency")}
            data={FREQUENCIES.map((value) => ({ value, label: t(value) }))}
            {...register("frequency")}
          />
          <Group gap="sm" grow align="flex-start">
            {frequency === "weekly" ? (
              <NativeSelect label={t("weekday")} data={weekdays(locale)} {...register("weekday")} />
            ) : null}
            {frequency === "monthly" ? (
              <NativeSelect label={t("monthDay")} data={MONTH_DAYS} {...register("monthDay")} />
            ) : null}
            <TextInput
              type="time"
              label={t("time", { zone: timeZone })}
              error={errors.time && t("timeWrong")}
              {...register("time", { pattern: /^\d\d:\d\d/ })}
            />
          </Group>
          <NativeSelect
            label={t("language")}
            data={locales.map((value) => ({ value, label: capitalised(formatLanguage(value, locale)) }))}
            {...register("locale")}
          />
        </Stack>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onCancel}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {kind === "create" ? t("start") : common("save")}
        </Button>
      </DialogFoot>
    </form>
  )
}
