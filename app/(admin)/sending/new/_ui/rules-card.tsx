import { Checkbox, NumberInput, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { CampaignForm } from "../campaign-form"
import classes from "./form-screen.module.css"
import own from "./rules-card.module.css"
import type { ChangeForm } from "./use-campaign-form"

const COUNTS = ["0", "1", "2"] as const
const FIRST_DAYS = 5
const MOST_DAYS = 60

type Props = { form: CampaignForm; change: ChangeForm }

/** Whether only those are asked who have agreed, and when who has not answered is reminded. */
export function RulesCard({ form: { needsConsent, reminders }, change }: Props) {
  const t = useTranslations("campaigns.form")
  const setCount = (count: number) =>
    change({ reminders: Array.from({ length: count }, (_, index) => reminders[index] ?? FIRST_DAYS) })
  return (
    <Card title={t("rules")}>
      <div className={classes.inside}>
        <Checkbox
          label={t("needsConsent")}
          checked={needsConsent}
          onChange={({ currentTarget }) => change({ needsConsent: currentTarget.checked })}
        />
        <div className={own.reminders}>
          <span className={own.label} id="reminders">
            {t("reminders")}
          </span>
          <SegmentedControl
            aria-labelledby="reminders"
            size="xs"
            value={String(reminders.length)}
            onChange={(value) => setCount(Number(value))}
            data={COUNTS.map((value) => ({ value, label: t(`reminderCount.${value}`) }))}
          />
        </div>
        {reminders.map((days, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the first reminder is the first reminder
            key={index}
            className={own.days}
          >
            <NumberInput
              label={t("reminderAfter", { number: index + 1 })}
              min={1}
              max={MOST_DAYS}
              allowDecimal={false}
              allowNegative={false}
              className={own.number}
              value={Number.isNaN(days) ? "" : days}
              onChange={(value) => {
                const given = typeof value === "number" ? value : Number.NaN
                change({ reminders: reminders.map((one, place) => (place === index ? given : one)) })
              }}
            />
            <span className={own.unit}>{t("days")}</span>
          </div>
        ))}
        {reminders.length > 0 ? <p className={classes.help}>{t("remindersHelp")}</p> : null}
      </div>
    </Card>
  )
}
