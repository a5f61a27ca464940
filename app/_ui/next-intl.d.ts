import type { Locale as ScreenLocale } from "@/lib/i18n/locale"
import type { Messages as ScreenMessages } from "@/lib/i18n/messages"
import type { formats } from "./formats"

declare module "next-intl" {
  interface AppConfig {
    Locale: ScreenLocale
    Messages: ScreenMessages
    Formats: typeof formats
  }
}
