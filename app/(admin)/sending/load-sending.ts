import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listCampaigns } from "@/lib/delivery/campaigns/list-campaigns"
import { listLatestMessages } from "@/lib/delivery/list-latest-messages"
import { listUpcoming } from "@/lib/delivery/list-upcoming"
import { sendingBalance } from "@/lib/delivery/sending-balance"
import { sendingStatus } from "@/lib/delivery/sending-status"
import { listTouchpoints, type Touchpoint } from "@/lib/journey/reads"
import { listSurveys } from "@/lib/surveys/reads"
import type { SearchParams } from "../search-params"
import type { SendingData } from "./_ui/types"
import { readSendingQuery, sendingHref } from "./sending-query"

const MESSAGES_SHOWN = 12
const CAMPAIGNS_SHOWN = 5

/** Everything the sending screen shows, over all touchpoints or at the one in the URL. */
export async function loadSending(ctx: Ctx, search: SearchParams): Promise<SendingData> {
  const touchpoints = await listTouchpoints(ctx)
  const touchpoint = touchpoints.find(({ id }) => id === readSendingQuery(search).touchpoint)
  const only = touchpoint?.id
  const [workspace, status, balance, upcoming, latest, campaigns, surveys] = await Promise.all([
    readWorkspace(ctx),
    sendingStatus(ctx),
    sendingBalance(ctx, only),
    listUpcoming(ctx, { touchpointId: only }),
    listLatestMessages(ctx, { touchpointId: only, limit: MESSAGES_SHOWN }),
    listCampaigns(ctx, { touchpointId: only, limit: CAMPAIGNS_SHOWN }),
    listSurveys(ctx),
  ])
  return {
    clock: { now: ctx.now, timeZone: workspace.timeZone },
    filter: await touchpointFilter(touchpoints, touchpoint),
    status,
    balance,
    upcoming,
    latest,
    campaigns: campaigns.data,
    hours: { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute },
    isNew: only === undefined && balance.total === 0 && latest.length === 0 && campaigns.data.length === 0,
    hasSurvey: surveys.some(({ status: state }) => state === "published"),
  }
}

async function touchpointFilter(touchpoints: readonly Touchpoint[], chosen: Touchpoint | undefined): Promise<Filter> {
  const t = await getTranslations("sending")
  return {
    key: "touchpoint",
    value: chosen?.name ?? t("allTouchpoints"),
    options: [
      { value: "", label: t("allTouchpoints"), href: sendingHref(), chosen: !chosen },
      ...touchpoints.map(({ id, name }) => ({
        value: id,
        label: name,
        href: sendingHref(id),
        chosen: id === chosen?.id,
      })),
    ],
  }
}
