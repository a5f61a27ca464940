import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { Card } from "@/app/_ui/card"
import { CountBadge } from "@/app/_ui/marks/count-badge"
import { MoreButton } from "@/app/_ui/more-button"
import table from "@/app/_ui/table.module.css"
import type { RowRefusal } from "@/lib/imports/import-record"
import { moreRefusals } from "../../actions"
import classes from "./refused-card.module.css"
import { useRefusalWords } from "./use-import-words"

type Props = { id: string; refused: number; first: RowRefusal[] }

/** The refused rows by their number, each with its column and why; to be downloaded as well. */
export function RefusedCard({ id, refused, first }: Props) {
  const t = useTranslations("imports.report")
  const refusalWords = useRefusalWords()
  const [more, setMore] = useState<RowRefusal[]>([])
  const [failed, setFailed] = useState(false)
  const [loading, start] = useTransition()
  const rows = [...first, ...more]
  const loadMore = () =>
    start(async () => {
      const outcome = await moreRefusals(id, rows.at(-1)?.row ?? 0)
      setFailed(!outcome.ok)
      if (outcome.ok) setMore([...more, ...outcome.value])
    })
  if (refused === 0) return null
  return (
    <Card
      title={t("refusedTitle")}
      beside={<CountBadge count={refused} />}
      action={
        <a href={`/customers/import/${id}/refused`} download>
          {t("download")}
        </a>
      }
    >
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col" className={table.number}>
                {t("row")}
              </th>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("reason")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, column, ...why }) => (
              <tr key={row}>
                <td className={table.number}>{row}</td>
                <td className={classes.column}>{column ?? "—"}</td>
                <td className={classes.reason}>{refusalWords(why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < refused ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </Card>
  )
}
