import type { useTranslations } from "next-intl"

type Translate = ReturnType<typeof useTranslations<never>>

/** What a way to the survey's page is called; its own name where nobody named it. */
export function channelName(channel: string, t: Translate): string {
  if (channel === "import" || channel === "link" || channel === "qr") return t(`results.split.${channel}`)
  const key = `common.channels.${channel}` as "common.channels.email"
  return t.has(key) ? t(key) : channel
}
