import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import type { Leaf } from "@/lib/integrations/rules/pointer"
import type { MappedField } from "@/lib/integrations/schema"
import type { MappingForm } from "../mapping-form"
import classes from "./mapping-card.module.css"
import { PathSelect } from "./path-select"

const GROUPS = {
  customer: ["email", "phone", "name", "locale"],
  event: ["externalId", "occurredAt", "value", "currency", "channel", "orderId"],
} as const satisfies Record<string, readonly MappedField[]>

/** Where each field of the customer and of the event stands. */
export function MappedFields({ leaves }: { leaves: readonly Leaf[] }) {
  const t = useTranslations("integrations.mapping")
  const { control } = useFormContext<MappingForm>()
  return (["customer", "event"] as const).map((group) => (
    <fieldset key={group} className={classes.group}>
      <legend className={classes.groupTitle}>{t(group)}</legend>
      <div className={classes.fields}>
        {GROUPS[group].map((field) => (
          <Controller
            key={field}
            control={control}
            name={`fields.${field}`}
            render={({ field: { value, onChange } }) => (
              <PathSelect label={t(`fields.${field}`)} value={value} leaves={leaves} onChange={onChange} />
            )}
          />
        ))}
      </div>
    </fieldset>
  ))
}
