import { NativeSelect, TextInput } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { formatFully } from "@/app/_ui/format-moment"
import { dateColumn } from "../import-form"
import type { MappingData } from "../load-import"
import type { FormPart } from "./form-part"
import classes from "./mapping-screen.module.css"

const OTHER = "other"

type Props = FormPart & { formats: MappingData["dateFormats"]; timeZone: string }

/** How dates are written in the file, with an example of each way and how the first one is read. */
export function DatesCard({ form, preview, change, formats, timeZone }: Props) {
  const t = useTranslations("imports.map")
  const locale = useLocale()
  const [other, setOther] = useState(!formats.some(({ format }) => format === form.dateFormat))
  const date = (["occurredAt", "answeredAt", "consentAt"] as const).find((field) =>
    Object.values(form.mapping).includes(field),
  )
  if (date === undefined) return null
  const column = preview.columns.indexOf(dateColumn(form) ?? "")
  const read = preview.rows.flatMap((row) => {
    const at = "values" in row ? row.values.fields[date] : undefined
    return at ? [{ cell: row.cells[column] ?? "", at }] : []
  })[0]
  return (
    <Card title={t("dates")}>
      <div className={classes.inside}>
        <NativeSelect
          aria-label={t("dates")}
          value={other ? OTHER : form.dateFormat}
          onChange={({ currentTarget: { value } }) => {
            setOther(value === OTHER)
            if (value !== OTHER) change({ dateFormat: value })
          }}
          data={[
            ...formats.map(({ format, example }) => ({
              value: format,
              label: format === "" ? `${t("iso")}: ${example}` : example,
            })),
            { value: OTHER, label: t("otherFormat") },
          ]}
        />
        {other ? (
          <TextInput
            label={t("formatCode")}
            description={t("formatHelp")}
            value={form.dateFormat}
            maxLength={60}
            autoComplete="off"
            onChange={({ currentTarget }) => change({ dateFormat: currentTarget.value })}
          />
        ) : null}
        <p className={classes.help}>
          {t("datesHelp", { zone: timeZone })}
          {read ? ` ${t("dateRead", { cell: read.cell, date: formatFully(read.at, { timeZone }, locale) })}` : null}
        </p>
      </div>
    </Card>
  )
}
