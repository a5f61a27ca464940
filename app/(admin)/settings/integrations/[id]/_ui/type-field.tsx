import { SegmentedControl, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useId } from "react"
import { Controller, useFormContext, useWatch } from "react-hook-form"
import type { Leaf } from "@/lib/integrations/rules/pointer"
import { hasType, type MappingForm } from "../mapping-form"
import classes from "./mapping-card.module.css"
import { PathSelect } from "./path-select"

/** The event's type: always the same, or what stands at a place. */
export function TypeField({ leaves }: { leaves: readonly Leaf[] }) {
  const t = useTranslations("integrations.mapping")
  const id = useId()
  const { control, register, getValues, formState } = useFormContext<MappingForm>()
  const from = useWatch({ control, name: "typeFrom" })
  return (
    <fieldset className={classes.group} aria-labelledby={id}>
      <div className={classes.groupHead}>
        <span className={classes.groupTitle} id={id}>
          {t("type")}
        </span>
        <Controller
          control={control}
          name="typeFrom"
          render={({ field }) => (
            <SegmentedControl
              size="xs"
              aria-labelledby={id}
              value={field.value}
              onChange={field.onChange}
              data={[
                { value: "name", label: t("typeName") },
                { value: "path", label: t("typePath") },
              ]}
            />
          )}
        />
      </div>
      {from === "name" ? (
        <TextInput
          aria-labelledby={id}
          placeholder={t("typePlaceholder")}
          autoComplete="off"
          spellCheck={false}
          error={formState.errors.typeName && t("typeWrong")}
          {...register("typeName", { validate: () => hasType(getValues()) })}
        />
      ) : (
        <Controller
          control={control}
          name="typePath"
          rules={{ required: true }}
          render={({ field }) => (
            <PathSelect label={t("type")} hiddenLabel value={field.value} leaves={leaves} onChange={field.onChange} />
          )}
        />
      )}
    </fieldset>
  )
}
