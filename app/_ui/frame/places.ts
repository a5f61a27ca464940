import {
  IconClipboardList,
  IconLayoutDashboard,
  IconMessage2,
  IconRoute,
  IconSend,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react"
import type { PlaceKey } from "./types"

/** The sections in the order of the rail. */
export const places: readonly { key: PlaceKey; href: `/${PlaceKey}`; icon: TablerIcon }[] = [
  { key: "overview", href: "/overview", icon: IconLayoutDashboard },
  { key: "journey", href: "/journey", icon: IconRoute },
  { key: "responses", href: "/responses", icon: IconMessage2 },
  { key: "surveys", href: "/surveys", icon: IconClipboardList },
  { key: "sending", href: "/sending", icon: IconSend },
  { key: "customers", href: "/customers", icon: IconUsers },
  { key: "settings", href: "/settings", icon: IconSettings },
]
