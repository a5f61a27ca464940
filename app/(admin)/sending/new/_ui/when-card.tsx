import { Radio, Stack, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import asking from "../../_ui/asking/asking.module.css"
import type { CampaignForm } from "../campaign-form"
import type { ChangeForm } from "./use-campaign-form"
import classes from "./when-card.module.css"

const HOUR_MS = 3_600_000

type Props = { form: CampaignForm; change: ChangeForm; clock: Clock }

/** When: now, or at a time of the workspace; either way within the hours of each customer. */
export function WhenCard({ form, change, clock }: Props) {
  const t = useTranslations("campaigns.form")
  const choose = (when: CampaignForm["when"]) =>
    change({ when, at: form.at || localTime(new Date(clock.now.getTime() + HOUR_MS), clock.timeZone) })
  return (
    <Card title={t("when")}>
      <div className={asking.inside}>
        <Radio.Group
          aria-label={t("when")}
          value={form.when}
          onChange={(value) => choose(value as CampaignForm["when"])}
        >
          <Stack gap="xs">
            <Radio value="now" label={t("now")} />
            <Radio value="later" label={t("later")} />
          </Stack>
        </Radio.Group>
        {form.when === "later" ? (
          <TextInput
            className={classes.at}
            type="datetime-local"
            label={t("at", { zone: clock.timeZone })}
            value={form.at}
            min={localTime(clock.now, clock.timeZone)}
            onChange={({ currentTarget }) => change({ at: currentTarget.value })}
          />
        ) : null}
        <p className={asking.help}>{t("hours")}</p>
      </div>
    </Card>
  )
}

/** "2026-11-24T09:30" of an instant in a time zone; Swedes write it like that, but for the T. */
const localTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at).replace(" ", "T")
