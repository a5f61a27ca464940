import { IconChevronRight } from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { DryRunResult } from "@/lib/delivery/dry-run/with-people"
import { formatNumber } from "@/lib/i18n/format"
import type { Messages } from "@/lib/i18n/messages"
import { AskedDays } from "./asked-days"
import classes from "./dry-run.module.css"

type Known = keyof Messages["triggers"]["dryRun"]["reasons"]
type Props = { result: DryRunResult; clock: Clock }

/** How many would have been asked and when, and why not the others, each with people it would have met. */
export function DryRunOutcome({ result, clock }: Props) {
  const t = useTranslations("triggers.dryRun")
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const { lookedAt, complete, unmet, asked, notAsked } = result
  if (lookedAt === 0) return <p className={classes.none}>{t("none")}</p>
  const title = (reason: string) => (t.has(`reasons.${reason as Known}`) ? t(`reasons.${reason as Known}`) : reason)
  return (
    <div className={classes.outcome}>
      <p className={classes.lead}>
        <b className={classes.number}>{formatNumber(asked.count, locale)}</b> {t("asked", { count: asked.count })}
        <span className={classes.help}> {t(complete ? "of" : "ofFirst", { count: lookedAt })}</span>
      </p>
      <AskedDays days={asked.days} />
      <div className={classes.groups}>
        {asked.count > 0 ? (
          <Group label={t("examples")} count={asked.count} hidesCount>
            {asked.examples.map((example) => (
              <Person key={`${example.customerId} ${example.sendAt.getTime()}`} person={example}>
                {formatMoment(example.sendAt, clock, locale)}
              </Person>
            ))}
          </Group>
        ) : null}
        {notAsked.map(({ reason, count, examples }) => (
          <Group key={reason} label={title(reason)} count={count}>
            {examples.map((example) => (
              <Person key={`${example.customerId} ${example.occurredAt.getTime()}`} person={example}>
                {reasonWords(reason, example.reasonValues)}
              </Person>
            ))}
          </Group>
        ))}
        {unmet > 0 ? (
          <p className={classes.group}>
            <span>{t("unmet")}</span>
            <span className={classes.count}>{formatNumber(unmet, locale)}</span>
          </p>
        ) : null}
      </div>
      <p className={classes.help}>{t("asNow")}</p>
    </div>
  )
}

type GroupProps = { label: string; count: number; hidesCount?: boolean; children: ReactNode[] }

function Group({ label, count, hidesCount = false, children }: GroupProps) {
  const t = useTranslations("triggers.dryRun")
  const locale = useLocale()
  return (
    <details className={classes.details}>
      <summary className={classes.group}>
        <span className={classes.label}>
          <IconChevronRight size={14} stroke={1.75} aria-hidden="true" />
          {label}
        </span>
        {hidesCount ? null : <span className={classes.count}>{formatNumber(count, locale)}</span>}
      </summary>
      <ul className={classes.people}>{children}</ul>
      {count > children.length ? <p className={classes.more}>{t("more", { count: count - children.length })}</p> : null}
    </details>
  )
}

type PersonProps = { person: DryRunResult["asked"]["examples"][number] | ReasonExample; children: string }
type ReasonExample = DryRunResult["notAsked"][number]["examples"][number]

function Person({ person: { customerId, name, email }, children }: PersonProps) {
  const noName = useTranslations("sending.sent")("noName")
  return (
    <li className={classes.person}>
      <Link href={`/customers/${customerId}`} prefetch={false} className={classes.name}>
        {name ?? email ?? noName}
      </Link>
      <span className={classes.why}>{children}</span>
    </li>
  )
}
