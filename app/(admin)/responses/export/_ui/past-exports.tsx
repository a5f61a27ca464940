import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { RefreshEvery } from "@/app/_ui/refresh-every"
import type { ExportRow } from "@/lib/exports/reads"
import { PastExport } from "./past-export"
import classes from "./past-exports.module.css"

type Props = { exports: readonly ExportRow[]; clock: Clock }

/** The exports in the background: how far they are, their files, why they failed. */
export function PastExports({ exports, clock }: Props) {
  const t = useTranslations("exports.past")
  const going = exports.some(({ state }) => state === "waiting" || state === "running")
  return (
    <Card title={t("title")}>
      {going ? <RefreshEvery seconds={2} /> : null}
      {exports.length === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ul className={classes.list}>
          {exports.map((one) => (
            <PastExport key={one.id} row={one} clock={clock} />
          ))}
        </ul>
      )}
    </Card>
  )
}
