"use client"

import { Select, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, type UseFormReturn } from "react-hook-form"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { CHANNELS } from "@/lib/journey/schema"
import type { CreateValues } from "./create-values"
import classes from "./new-place-fields.module.css"
import type { Choice } from "./types"

type Props = { form: UseFormReturn<CreateValues>; stages: readonly Choice[]; onName: (name: string) => void }

/** The touchpoint that is made together with its survey. */
export function NewPlaceFields({ form, stages, onName }: Props) {
  const t = useTranslations("journey.fields")
  const own = useTranslations("surveys.create")
  const channels = useTranslations("common.channels")
  const words = useFieldWords()
  const error = form.formState.errors.place?.name
  return (
    <div className={classes.place}>
      <TextInput
        label={own("touchpointName")}
        placeholder={t("namePlaceholder")}
        maxLength={100}
        error={error?.type === "taken" ? t("taken") : words(error)}
        className={classes.wide}
        {...form.register("place.name", { onChange: (event) => onName(event.target.value) })}
      />
      <Controller
        control={form.control}
        name="place.stage"
        render={({ field }) => <Select label={t("stage")} size="sm" data={stages} allowDeselect={false} {...field} />}
      />
      <Controller
        control={form.control}
        name="place.channel"
        render={({ field }) => (
          <Select
            label={t("channel")}
            size="sm"
            data={CHANNELS.map((value) => ({ value, label: channels(value) }))}
            allowDeselect={false}
            {...field}
          />
        )}
      />
    </div>
  )
}
