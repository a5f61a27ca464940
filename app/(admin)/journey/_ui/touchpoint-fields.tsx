"use client"

import { SegmentedControl, type SegmentedControlItem, Select, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useId } from "react"
import { type Control, Controller, type UseFormReturn } from "react-hook-form"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { CHANNELS, type Channel, MEDIA, natureOf, SERVICES } from "@/lib/journey/schema"
import classes from "./touchpoint-fields.module.css"
import type { TouchpointValues } from "./touchpoint-values"
import type { Choice } from "./types"

type Props = { form: UseFormReturn<TouchpointValues>; stages: readonly Choice[] }

/** What a touchpoint is: its name, where it stands in the journey, and how it takes place. */
export function TouchpointFields({ form, stages }: Props) {
  const t = useTranslations("journey")
  const channels = useTranslations("common.channels")
  const words = useFieldWords()
  const { register, control, formState, setValue } = form
  const { name: nameError } = formState.errors
  const chooseChannel = (channel: Channel) => {
    const { medium, service } = natureOf(channel)
    setValue("medium", medium, { shouldDirty: true })
    setValue("service", service, { shouldDirty: true })
  }
  return (
    <div className={classes.fields}>
      <TextInput
        label={t("fields.name")}
        placeholder={t("fields.namePlaceholder")}
        maxLength={100}
        data-autofocus
        error={nameError?.type === "taken" ? t("fields.taken") : words(nameError)}
        className={classes.wide}
        {...register("name")}
      />
      <Controller
        control={control}
        name="stage"
        render={({ field }) => (
          <Select label={t("fields.stage")} size="sm" data={stages} allowDeselect={false} {...field} />
        )}
      />
      <Controller
        control={control}
        name="channel"
        render={({ field: { onChange, ...field } }) => (
          <Select
            label={t("fields.channel")}
            size="sm"
            data={CHANNELS.map((value) => ({ value, label: channels(value) }))}
            allowDeselect={false}
            onChange={(value) => {
              const channel = CHANNELS.find((each) => each === value)
              if (!channel) return
              onChange(channel)
              chooseChannel(channel)
            }}
            {...field}
          />
        )}
      />
      <EitherOr
        control={control}
        name="medium"
        label={t("fields.medium")}
        data={MEDIA.map((value) => ({ value, label: t(`medium.${value}`) }))}
      />
      <EitherOr
        control={control}
        name="service"
        label={t("fields.service")}
        data={SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))}
      />
    </div>
  )
}

type EitherOrProps = {
  control: Control<TouchpointValues>
  name: "medium" | "service"
  label: string
  data: SegmentedControlItem[]
}

function EitherOr({ control, name, label, data }: EitherOrProps) {
  const id = useId()
  return (
    <div>
      <div id={id} className={classes.label}>
        {label}
      </div>
      <Controller
        control={control}
        name={name}
        render={({ field: { value, onChange } }) => (
          <SegmentedControl aria-labelledby={id} fullWidth value={value} onChange={onChange} data={data} />
        )}
      />
    </div>
  )
}
