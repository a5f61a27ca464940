import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { CountBadge } from "@/app/_ui/marks/count-badge"
import { MiniBar } from "@/app/_ui/marks/mini-bar"
import type { Unsent } from "@/lib/delivery/sending-balance"
import { formatNumber } from "@/lib/i18n/format"
import classes from "./unsent-card.module.css"

type Props = {
  reasons: readonly Unsent[]
  unsent: number
  /** Where all of them are; null: nowhere. */
  all?: string | null
}

/** Why invitations did not go out; reasons that did not occur stay, greyed. */
export function UnsentCard({ reasons, unsent, all = "/sending/invitations?state=skipped" }: Props) {
  const t = useTranslations("sending.unsent")
  const largest = Math.max(0, ...reasons.map(({ count }) => count))
  return (
    <Card
      title={t("title")}
      beside={<CountBadge count={unsent} />}
      action={all === null ? undefined : <Link href={all}>{t("all")}</Link>}
    >
      {reasons.length === 0 ? <p className={classes.nobody}>{t("nobody")}</p> : null}
      <ul className={classes.list}>
        {reasons.map((reason) => (
          <ReasonRow key={reason.kind} reason={reason} largest={largest} />
        ))}
      </ul>
      <p className={classes.foot}>
        <Link href="/sending/excluded" prefetch={false}>
          {t("excluded")}
        </Link>
      </p>
    </Card>
  )
}

function ReasonRow({ reason: { kind, count, causes }, largest }: { reason: Unsent; largest: number }) {
  const t = useTranslations("sending.unsent")
  const locale = useLocale()
  if (count === 0) {
    return (
      <li className={classes.row} data-none="">
        <span>{t(`kinds.${kind}`)}</span>
        <span>0</span>
      </li>
    )
  }
  const known = causes.flatMap(({ cause, count: n }) => {
    const key = `causes.${cause}` as "causes.unsubscribed"
    return t.has(key) ? [t(key, { count: n })] : []
  })
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.kind}>{t(`kinds.${kind}`)}</p>
        <p className={classes.why}>{known.length > 0 ? known.join(", ") : t(`why.${kind}`)}</p>
      </div>
      <MiniBar value={count} largest={largest} />
      <span className={classes.count}>{formatNumber(count, locale)}</span>
    </li>
  )
}
