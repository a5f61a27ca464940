import { IconCheck, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import table from "@/app/_ui/table.module.css"
import type { ImportPreview, PreviewRow } from "@/lib/imports/preview-import"
import type { ImportForm } from "../import-form"
import classes from "./preview-card.module.css"
import { useFieldName, useRefusalWords } from "./use-import-words"

type Props = { preview: ImportPreview; reading: boolean; form: ImportForm }

const CELL_LENGTH = 60

/** The first rows as they stand in the file, and which of them would be refused and why. */
export function PreviewCard({ preview, reading, form }: Props) {
  const t = useTranslations("imports.map")
  const fieldName = useFieldName()
  const { rows, columns, stopped } = preview
  const shown = columns.map((name, index) => ({ name, index, field: form.mapping[name] })).filter(({ field }) => field)
  const refused = rows.filter((row) => "refused" in row).length
  if (rows.length === 0) {
    return (
      <Card title={t("preview")}>
        <p className={classes.none}>{t("noRows")}</p>
      </Card>
    )
  }
  return (
    <Card
      title={t("preview")}
      beside={
        <span className={classes.count} aria-live="polite">
          {reading ? t("previewing") : stopped ? null : t("refusedCount", { count: refused })}
        </span>
      }
    >
      {shown.length === 0 ? (
        <p className={classes.none}>{t("nothingMapped")}</p>
      ) : (
        <div className={table.scroll} data-reading={reading ? "" : undefined}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col" className={table.number}>
                  {t("row")}
                </th>
                {stopped ? null : <td />}
                {shown.map(({ name, index, field }) => (
                  <th key={index} scope="col">
                    {name}
                    <span className={classes.field}>→ {fieldName(field ?? "")}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.row} data-refused={"refused" in row && !stopped ? "" : undefined}>
                  <td className={table.number}>{row.row}</td>
                  {stopped ? null : (
                    <td className={classes.verdict}>
                      <Verdict row={row} />
                    </td>
                  )}
                  {shown.map(({ index }) => (
                    <td key={index} className={classes.cell}>
                      {row.cells[index]?.slice(0, CELL_LENGTH)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function Verdict({ row }: { row: PreviewRow }) {
  const t = useTranslations("imports.map")
  const refusalWords = useRefusalWords()
  if ("refused" in row) {
    return (
      <span className={classes.refused}>
        <IconX size={14} stroke={2} aria-hidden="true" />
        {refusalWords(row.refused)}
      </span>
    )
  }
  return (
    <span className={classes.fine}>
      <IconCheck size={14} stroke={2} aria-hidden="true" />
      <span className="sr-only">{t("ok")}</span>
    </span>
  )
}
