import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import table from "@/app/_ui/table.module.css"
import { formatNumber } from "@/lib/i18n/format"
import type { ImportRow } from "@/lib/imports/reads"
import { ImportState } from "./import-state"
import classes from "./past-imports.module.css"

type Props = { imports: readonly ImportRow[]; clock: Clock }

/** The latest imports, each leading to its report, its progress, or its columns. */
export function PastImports({ imports, clock }: Props) {
  const t = useTranslations("imports")
  const locale = useLocale()
  return (
    <Card title={t("past.title")}>
      {imports.length === 0 ? (
        <p className={classes.none}>{t("past.none")}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t("past.file")}</th>
                <th scope="col">{t("past.kind")}</th>
                <th scope="col">{t("past.when")}</th>
                <th scope="col">{t("past.state")}</th>
                <th scope="col" className={table.number}>
                  {t("past.rows")}
                </th>
                <th scope="col" className={table.number}>
                  {t("past.imported")}
                </th>
                <th scope="col" className={table.number}>
                  {t("past.refused")}
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <td className={classes.file}>
                    <Link href={`/customers/import/${one.id}`} prefetch={false} className={table.rowLink}>
                      {one.fileName}
                    </Link>
                  </td>
                  <td>{t(`kind.${one.kind}`)}</td>
                  <td>
                    <Moment at={one.createdAt} clock={clock} />
                  </td>
                  <td>
                    <ImportState state={one.state} />
                  </td>
                  {[one.rows, one.dryRun ? 0 : one.imported, one.refused].map((count, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three figures that never move
                    <td key={index} className={table.number}>
                      {one.state === "uploaded" ? "—" : formatNumber(count, locale)}
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
