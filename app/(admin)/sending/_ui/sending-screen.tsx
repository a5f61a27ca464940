import { IconSend } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { RefreshEvery } from "@/app/_ui/refresh-every"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { BalanceLine } from "./balance-line"
import { CampaignsCard } from "./campaigns-card"
import { NextMessages } from "./next-messages"
import { Outlook } from "./outlook"
import { PauseButton } from "./pause-button"
import classes from "./sending-screen.module.css"
import { SentCard } from "./sent-card"
import { StatusCard } from "./status-card"
import type { SendingData } from "./types"
import { UnsentCard } from "./unsent-card"

const REFRESH_SECONDS = 10

/** What goes out and when, what went out, what did not and why; the queue's health; one button to pause everything. */
export function SendingScreen({ data }: { data: SendingData }) {
  const t = useTranslations("sending")
  const { clock, filter, status, balance, upcoming, latest, campaigns, hours } = data
  const send = (
    <LinkButton
      href="/sending/new"
      className={classes.send}
      leftSection={<IconSend size={14} stroke={1.75} aria-hidden="true" />}
    >
      {t("new")}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {data.isNew ? null : <FilterBar filters={[filter]} label={t("filters")} />}
            <LinkButton variant="default" href="/sending/triggers" className={classes.send}>
              {t("triggers")}
            </LinkButton>
            <LinkButton variant="default" href="/sending/autopilot" className={classes.send}>
              {t("autopilot")}
            </LinkButton>
            <PauseButton paused={status.paused !== null} waiting={status.queued} />
            {data.isNew ? null : send}
          </>
        }
      />
      <PageBody>
        <RefreshEvery seconds={REFRESH_SECONDS} />
        <StatusCard status={status} clock={clock} />
        {data.isNew ? (
          <PlainCard label={t("title")}>
            <EmptyState
              what={t("empty.what")}
              how={data.hasSurvey ? t("empty.how") : t("empty.noSurveys")}
              action={data.hasSurvey ? send : { label: t("empty.toSurveys"), href: "/surveys" }}
            />
          </PlainCard>
        ) : (
          <>
            <div className={classes.ahead}>
              <Outlook days={balance.days} />
              <NextMessages upcoming={upcoming} clock={clock} hours={hours} />
            </div>
            <CampaignsCard campaigns={campaigns} clock={clock} />
            <BalanceLine balance={balance} period={t("balance.period")} />
            <div className={classes.behind}>
              <SentCard latest={latest} sent={balance.sent} clock={clock} />
              <UnsentCard reasons={balance.reasons} unsent={balance.unsent} />
            </div>
          </>
        )}
      </PageBody>
    </>
  )
}
