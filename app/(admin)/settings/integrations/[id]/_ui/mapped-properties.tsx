import { Button, TextInput } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { Controller, useFieldArray, useFormContext } from "react-hook-form"
import { IconButton } from "@/app/_ui/icon-button"
import type { Leaf } from "@/lib/integrations/rules/pointer"
import type { MappingForm } from "../mapping-form"
import classes from "./mapping-card.module.css"
import { PathSelect } from "./path-select"

const MOST = 20
const NAME_LENGTH = 100

/** Free properties of the event, each with its name and its place. */
export function MappedProperties({ leaves }: { leaves: readonly Leaf[] }) {
  const t = useTranslations("integrations.mapping")
  const { control, register, watch } = useFormContext<MappingForm>()
  const { fields, append, remove } = useFieldArray({ control, name: "properties" })
  const names = watch("properties")
  return (
    <fieldset className={classes.group}>
      <legend className={classes.groupTitle}>{t("properties")}</legend>
      {fields.map(({ id }, index) => {
        const name = names[index]?.name || String(index + 1)
        return (
          <div key={id} className={classes.property}>
            <TextInput
              aria-label={t("propertyName")}
              placeholder={t("propertyName")}
              autoComplete="off"
              maxLength={NAME_LENGTH}
              {...register(`properties.${index}.name`)}
            />
            <Controller
              control={control}
              name={`properties.${index}.path`}
              render={({ field }) => (
                <PathSelect
                  label={t("propertyPath", { name })}
                  hiddenLabel
                  value={field.value}
                  leaves={leaves}
                  onChange={field.onChange}
                />
              )}
            />
            <IconButton icon={IconX} label={t("removeProperty", { name })} onClick={() => remove(index)} />
          </div>
        )
      })}
      {fields.length < MOST ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={13} stroke={1.75} aria-hidden="true" />}
          onClick={() => append({ name: "", path: "" })}
        >
          {t("addProperty")}
        </Button>
      ) : null}
    </fieldset>
  )
}
