"use client"

import { SegmentedControl, Select, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type ReactNode, useId } from "react"
import { Controller, type UseFormReturn } from "react-hook-form"
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
      <Named label={t("fields.medium")}>
        {(id) => (
          <Controller
            control={control}
            name="medium"
            render={({ field: { value, onChange } }) => (
              <SegmentedControl
                aria-labelledby={id}
                fullWidth
                value={value}
                onChange={onChange}
                data={MEDIA.map((each) => ({ value: each, label: t(`medium.${each}`) }))}
              />
            )}
          />
        )}
      </Named>
      <Named label={t("fields.service")}>
        {(id) => (
          <Controller
            control={control}
            name="service"
            render={({ field: { value, onChange } }) => (
              <SegmentedControl
                aria-labelledby={id}
                fullWidth
                value={value}
                onChange={onChange}
                data={SERVICES.map((each) => ({ value: each, label: t(`service.${each}`) }))}
              />
            )}
          />
        )}
      </Named>
    </div>
  )
}

function Named({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <div id={id} className={classes.label}>
        {label}
      </div>
      {children(id)}
    </div>
  )
}
