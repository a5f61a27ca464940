import type { Filter } from "@/app/_ui/filter-menu"
import type { Clock } from "@/app/_ui/format-moment"
import type { ListedCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import type { LatestMessage } from "@/lib/delivery/list-latest-messages"
import type { Upcoming } from "@/lib/delivery/list-upcoming"
import type { SendingBalance } from "@/lib/delivery/sending-balance"
import type { SendingStatus } from "@/lib/delivery/sending-status"

export type SendingData = {
  clock: Clock
  filter: Filter
  status: SendingStatus
  balance: SendingBalance
  upcoming: Upcoming[]
  latest: LatestMessage[]
  campaigns: ListedCampaign[]
  /** Local minutes of the customer's day between which mail may go out. */
  hours: { fromMinute: number; untilMinute: number }
  /** Nothing was ever planned or sent. */
  isNew: boolean
  hasSurvey: boolean
}
