import { cookies, headers } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { chooseLocale } from "@/lib/i18n/locale"
import { messages } from "@/lib/i18n/messages"
import { formats } from "../_ui/formats"
import { localeCookie } from "./locale-cookie"

/** Language and texts of one request. Dates never use this time zone: they are given the workspace's. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value
  const locale = chooseLocale(chosen, (await headers()).get("accept-language"))
  return { locale, messages: messages[locale], formats, timeZone: "UTC" }
})
