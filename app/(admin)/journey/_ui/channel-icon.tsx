import {
  IconBuildingStore,
  IconDeviceMobile,
  IconDots,
  IconMail,
  IconMessage,
  IconMessages,
  IconNews,
  IconPackage,
  IconPhone,
  IconShare3,
  IconSpeakerphone,
  IconTruckDelivery,
  IconUser,
  IconWorld,
  type TablerIcon,
} from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { Channel } from "@/lib/journey/schema"
import classes from "./channel-icon.module.css"

const icons: Record<Channel, TablerIcon> = {
  website: IconWorld,
  mobile_app: IconDeviceMobile,
  email: IconMail,
  sms: IconMessage,
  social: IconShare3,
  phone: IconPhone,
  chat: IconMessages,
  store: IconBuildingStore,
  courier: IconTruckDelivery,
  packaging: IconPackage,
  print: IconNews,
  media: IconSpeakerphone,
  in_person: IconUser,
  other: IconDots,
}

/** A channel as an icon; its name is there for pointers and for those who listen. */
export function ChannelIcon({ channel }: { channel: Channel }) {
  const name = useTranslations("common.channels")(channel)
  const Icon = icons[channel]
  return (
    <span className={classes.channel} title={name}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className="sr-only">{name}</span>
    </span>
  )
}
