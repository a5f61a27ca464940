import {
  IconAlertTriangle,
  IconBan,
  IconBolt,
  IconBuildingStore,
  IconClock,
  IconHeadset,
  IconHelpCircle,
  IconHourglassOff,
  IconMailOff,
  IconMailOpened,
  IconMailX,
  IconMessage2,
  IconReceiptRefund,
  IconSend,
  IconShoppingBag,
  IconTruckDelivery,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react"
import type { TimelineEntry } from "@/lib/responses/read-timeline"

/** ours: what Nove did or got; event: what happened elsewhere; not: what did not come about. */
export type TimelineTone = "ours" | "event" | "not"

type InvitationState = Extract<TimelineEntry, { kind: "invitation" }>["state"]

const ofState: Record<InvitationState, { icon: TablerIcon; tone: TimelineTone }> = {
  scheduled: { icon: IconClock, tone: "not" },
  sending: { icon: IconSend, tone: "ours" },
  sent: { icon: IconSend, tone: "ours" },
  unknown: { icon: IconHelpCircle, tone: "not" },
  skipped: { icon: IconMailOff, tone: "not" },
  bounced: { icon: IconX, tone: "not" },
  failed: { icon: IconX, tone: "not" },
  revoked: { icon: IconBan, tone: "not" },
  expired: { icon: IconHourglassOff, tone: "not" },
}

const ofEvents: [RegExp, TablerIcon][] = [
  [/refund|return/, IconReceiptRefund],
  [/deliver|ship|fulfil/, IconTruckDelivery],
  [/ticket|support|call|chat/, IconHeadset],
  [/store|visit|pickup/, IconBuildingStore],
  [/order|purchase|cart|checkout/, IconShoppingBag],
]

/** The icon of an entry and how it stands out. */
export function iconOf(entry: TimelineEntry): { icon: TablerIcon; tone: TimelineTone } {
  switch (entry.kind) {
    case "response":
      return { icon: IconMessage2, tone: "ours" }
    case "visit":
      return { icon: IconMailOpened, tone: "ours" }
    case "invitation":
      return ofState[entry.state]
    case "report":
      return { icon: entry.outcome === "complained" ? IconAlertTriangle : IconMailX, tone: "not" }
    case "event":
      return { icon: ofEvents.find(([words]) => words.test(entry.type))?.[1] ?? IconBolt, tone: "event" }
    default:
      return entry satisfies never
  }
}
