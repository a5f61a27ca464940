import type { Workspace } from "@/lib/accounts/reads"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { isLocale } from "@/lib/i18n/locale"

const DAY_SECONDS = 86_400

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
    buttonTexts: { confirm: { ...buttonTexts.confirm }, next: { ...buttonTexts.next } },
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
