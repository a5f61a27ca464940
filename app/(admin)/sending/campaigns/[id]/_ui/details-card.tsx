import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Card } from "@/app/_ui/card"
import { type Clock, formatFully } from "@/app/_ui/format-moment"
import type { Campaign } from "@/lib/delivery/campaigns/list-campaigns"
import { useConditionWords } from "../../../_ui/use-condition-words"
import classes from "./details-card.module.css"

const DAY_SECONDS = 86_400

/** What was asked of whom, when, and under which rules. */
export function DetailsCard({ campaign, clock }: { campaign: Campaign; clock: Clock }) {
  const t = useTranslations("campaigns.page")
  const common = useTranslations("common")
  const locale = useLocale()
  const { surveyId, survey, touchpoint, sendAt, createdAt, cooldownSeconds, needsConsent, reminders } = campaign
  const days = (reminders ?? []).map(({ afterDays }) => t("reminderDays", { days: afterDays }))
  return (
    <Card title={t("details")}>
      <dl className={classes.list}>
        <Line name={t("survey")}>
          <Link href={`/surveys/${surveyId}`} prefetch={false} className={classes.link}>
            {survey}
          </Link>
        </Line>
        <Line name={t("touchpoint")}>{touchpoint}</Line>
        <Line name={t("audience")}>
          <Audience audience={campaign.audience} />
        </Line>
        <Line name={t("sendAt")}>{formatFully(sendAt, clock, locale)}</Line>
        <Line name={t("createdAt")}>{formatFully(createdAt, clock, locale)}</Line>
        <Line name={t("cooldown")}>{t("cooldownDays", { days: Math.round(cooldownSeconds / DAY_SECONDS) })}</Line>
        <Line name={t("consent")}>{common(needsConsent ? "yes" : "no")}</Line>
        <Line name={t("reminders")}>{days.length > 0 ? days.join(", ") : t("noReminders")}</Line>
      </dl>
    </Card>
  )
}

function Audience({ audience }: Pick<Campaign, "audience">) {
  const t = useTranslations("campaigns.page")
  const { filterWords } = useConditionWords()
  if (audience.kind === "list") return t("listed")
  return audience.filter ? t("filtered", { conditions: filterWords(audience.filter) }) : t("everybody")
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}
