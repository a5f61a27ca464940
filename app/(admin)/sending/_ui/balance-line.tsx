import Link from "next/link"
import { useTranslations } from "next-intl"
import { Fragment, type ReactNode } from "react"
import type { SendingBalance } from "@/lib/delivery/sending-balance"
import classes from "./balance-line.module.css"

const b = (chunks: ReactNode) => <b className={classes.number}>{chunks}</b>

type Props = {
  balance: Pick<SendingBalance, "total" | "sent" | "unknown" | "waiting" | "unsent">
  /** Of which time it is, over all sources: then it leads to how far they come. */
  period?: string
}

/** The sentence that adds up: invitations = sent + unknown + waiting + not sent. */
export function BalanceLine({ balance, period }: Props) {
  const t = useTranslations("sending.balance")
  return (
    <p className={classes.line}>
      {period ? <span className={classes.period}>{period}</span> : null}
      <span>{t.rich("total", { count: balance.total, b })}</span>
      {(["sent", "unknown", "waiting", "unsent"] as const).map((part, index) => (
        <Fragment key={part}>
          <span className={classes.sign}>{index === 0 ? "=" : "+"}</span>
          <span>{t.rich(part, { count: balance[part], b })}</span>
        </Fragment>
      ))}
      {period ? (
        <Link href="/sending/funnel" className={classes.more}>
          {t("more")}
        </Link>
      ) : null}
    </p>
  )
}
