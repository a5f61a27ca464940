import { Autocomplete, NativeSelect } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { FieldName, ImportKind } from "@/lib/imports/fields"
import type { MappingData } from "../load-import"
import type { FormPart } from "./form-part"
import classes from "./mapping-screen.module.css"
import { useFieldName } from "./use-import-words"

/** Fields whose value may be the same in all rows. */
const SHARED: Record<ImportKind, readonly FieldName[]> = {
  customers: [],
  events: ["type"],
  responses: ["touchpoint", "metric"],
  suppressions: [],
}

/** Values that stand in no column because they are the same in all rows. */
export function SharedValuesCard({ kind, form, change, known }: FormPart & Pick<MappingData, "known">) {
  const t = useTranslations("imports.map")
  const fieldName = useFieldName()
  const mapped = Object.values(form.mapping)
  const fields = SHARED[kind].filter((field) => !mapped.includes(field))
  if (fields.length === 0) return null
  const set = (field: FieldName, value: string) => change({ set: { ...form.set, [field]: value } })
  return (
    <Card title={t("constants")}>
      <div className={classes.inside}>
        <p className={classes.help}>{t("constantsHelp")}</p>
        {fields.map((field) =>
          field === "metric" ? (
            <NativeSelect
              key={field}
              label={capital(fieldName(field))}
              value={form.set[field] ?? ""}
              onChange={({ currentTarget }) => set(field, currentTarget.value)}
              data={[
                { value: "", label: t("metricUsual") },
                { value: "csat", label: t("metricCsat") },
                { value: "ces", label: t("metricCes") },
              ]}
            />
          ) : (
            <Autocomplete
              key={field}
              label={capital(fieldName(field))}
              description={field === "touchpoint" ? t("touchpointHelp") : undefined}
              placeholder={field === "type" ? t("typePlaceholder") : undefined}
              data={field === "type" ? known.types : known.touchpoints}
              value={form.set[field] ?? ""}
              maxLength={100}
              onChange={(value) => set(field, value)}
            />
          ),
        )}
      </div>
    </Card>
  )
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
