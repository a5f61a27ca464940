import { NativeSelect } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { FIELDS, hasProperties } from "@/lib/imports/fields"
import classes from "./columns-card.module.css"
import type { FormPart } from "./form-part"
import screen from "./mapping-screen.module.css"
import { useFieldName } from "./use-import-words"

const SAMPLE_LENGTH = 80

/** A line for every column of the file: its name, what stands in it, where it goes. */
export function ColumnsCard(part: FormPart) {
  const t = useTranslations("imports.map")
  const { columns } = part.preview
  return (
    <Card title={t("columns")}>
      <p className={`${screen.help} ${classes.help}`}>{t("columnsHelp")}</p>
      <ul className={classes.list}>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns of one name are told apart by their place
          <ColumnRow key={`${column} ${index}`} {...part} column={column} index={index} />
        ))}
      </ul>
    </Card>
  )
}

function ColumnRow({ kind, form, preview, change, column, index }: FormPart & { column: string; index: number }) {
  const t = useTranslations("imports.map")
  const fieldName = useFieldName()
  const sample = preview.rows.map(({ cells }) => cells[index]?.trim()).find(Boolean)
  const name = column || t("noName", { number: index + 1 })
  const chosen = form.mapping[column] ?? ""
  const properties = [`properties.${column}`, ...(kind === "customers" ? [] : [`customer.properties.${column}`])]
  const others = chosen.includes("properties.") && !properties.includes(chosen) ? [chosen] : []
  return (
    <li className={classes.row} data-out={chosen === "" ? "" : undefined}>
      <div className={classes.column}>
        <span className={classes.name}>{name}</span>
        <span className={classes.sample}>{sample?.slice(0, SAMPLE_LENGTH) ?? "—"}</span>
      </div>
      <NativeSelect
        aria-label={t("fieldOf", { column: name })}
        value={chosen}
        disabled={column === ""}
        onChange={({ currentTarget }) => change({ mapping: { ...form.mapping, [column]: currentTarget.value } })}
      >
        <option value="">{t("leaveOut")}</option>
        <optgroup label={t("groupFields")}>
          {FIELDS[kind].map((field) => (
            <option key={field} value={field}>
              {fieldName(field)}
            </option>
          ))}
        </optgroup>
        {hasProperties(kind) ? (
          <optgroup label={t("groupProperties")}>
            {[...properties, ...others].map((field) => (
              <option key={field} value={field}>
                {fieldName(field)}
              </option>
            ))}
          </optgroup>
        ) : null}
      </NativeSelect>
    </li>
  )
}
