import { Checkbox, Radio } from "@mantine/core"
import { useTranslations } from "next-intl"
import { EXPORT_FORMATS, EXPORT_SEPARATORS } from "@/lib/exports/formats"
import type { ExportForm } from "../export-form"
import classes from "./export-screen.module.css"

type Props = { form: ExportForm; onChange: (change: Partial<ExportForm>) => void }

/** The kind of file; of a CSV also what parts its cells, and the mark by which Excel knows UTF-8. */
export function FormatChoice({ form, onChange }: Props) {
  const t = useTranslations("exports")
  return (
    <div className={classes.formats}>
      <Choice
        legend={t("format")}
        name="format"
        options={EXPORT_FORMATS.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
        chosen={form.format}
        onChange={(format) => onChange({ format })}
      />
      {form.format === "csv" ? (
        <>
          <Choice
            legend={t("separator")}
            name="separator"
            options={EXPORT_SEPARATORS.map((separator) => ({
              value: separator,
              label: separator === "," ? t("comma") : t("semicolon"),
            }))}
            chosen={form.separator}
            onChange={(separator) => onChange({ separator })}
          />
          <Checkbox
            className={classes.bom}
            label={t("bom")}
            checked={form.bom}
            onChange={({ currentTarget }) => onChange({ bom: currentTarget.checked })}
          />
        </>
      ) : null}
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  legend: string
  name: string
  options: readonly { value: Value; label: string }[]
  chosen: Value
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ legend, name, options, chosen, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.formats}>
        {options.map(({ value, label }) => (
          <Radio
            key={value}
            name={name}
            value={value}
            label={label}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
