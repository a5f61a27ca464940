import type { Workspace } from "@/lib/accounts/reads"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { isLocale } from "@/lib/i18n/locale"
import { pageLanguages } from "@/lib/i18n/respond"

const DAY_SECONDS = 86_400

/** A text for each language of the page, empty where there is none, as its fields hold it. */
const inEachLanguage = (texts: Record<string, string> | undefined) =>
  Object.fromEntries(pageLanguages.map((language) => [language, texts?.[language] ?? ""]))

/** A workspace as its form has it. */
export function settingsOf(workspace: Workspace): WorkspaceSettings {
  const { name, locale, timeZone, brandColor, cornerStyle, logoId, buttonTexts } = workspace
  const { postalAddress, senderName, replyTo } = workspace
  const { cooldownSeconds, sendFromMinute, sendUntilMinute, openDays, linkHosts, segments } = workspace
  return {
    name,
    locale: isLocale(locale) ? locale : "en",
    timeZone,
    brandColor,
    cornerStyle,
    logoId,
    buttonTexts: { confirm: inEachLanguage(buttonTexts.confirm), next: inEachLanguage(buttonTexts.next) },
    postalAddress,
    senderName,
    replyTo,
    cooldownDays: Math.round(cooldownSeconds / DAY_SECONDS),
    sendFromMinute,
    sendUntilMinute,
    openDays,
    linkHosts,
    segments,
  }
}
