import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { CopyField } from "@/app/_ui/copy-field"
import type { Finding } from "@/lib/delivery/deliverability/finding"
import { dateFormat } from "@/lib/i18n/format-date"
import classes from "./deliverability-card.module.css"

const ICONS = { ok: IconCircleCheck, todo: IconAlertTriangle, unknown: IconHelpCircle }

/** Longer values are cut into strings of this many characters by DNS; some providers want them entered so. */
const DNS_STRING = 255

type Props = { finding: Finding; timeZone: string }

/** One thing that was looked at: its state in a word, what was found, what to do, and what to publish. */
export function FindingRow({ finding, timeZone }: Props) {
  const t = useTranslations("deliverability")
  const locale = useLocale()
  const { check, state, kind, records } = finding
  const Icon = ICONS[state]
  const until = finding.values.until
  const values = {
    ...finding.values,
    ...(until !== undefined && {
      until: dateFormat(locale, timeZone, { day: "numeric", month: "long", year: "numeric" }).format(new Date(until)),
    }),
  }
  // `Finding` is made with the kinds of its check alone.
  const sentence = `finding.${check}.${kind}` as "finding.login.ok"
  return (
    <li className={classes.finding} data-state={state}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <div className={classes.words}>
        <h3 className={classes.check}>
          {t(`name.${check}`)} <span className={classes.state}>{t(`state.${state}`)}</span>
        </h3>
        <p className={classes.sentence}>{t(sentence, values)}</p>
        {records.map(({ type, name, value }) => (
          <div key={name} className={classes.record}>
            <CopyField label={t("record", { type, name })} text={value} />
            {value.length > DNS_STRING ? <p className={classes.hint}>{t("split")}</p> : null}
          </div>
        ))}
      </div>
    </li>
  )
}
