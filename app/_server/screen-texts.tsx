import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import type { Area, Messages } from "@/lib/i18n/messages"

/** Texts that the frame, the marks and the states need wherever they stand. */
const everywhere = ["common", "frame", "marks"] as const satisfies readonly Area[]

/** Gives the components that run in the browser the texts of a screen's areas, and no others. */
export async function ScreenTexts({ areas, children }: { areas: readonly Area[]; children: ReactNode }) {
  const all = await getMessages()
  const wanted = Object.fromEntries([...everywhere, ...areas].map((area) => [area, all[area]])) as Partial<Messages>
  return <NextIntlClientProvider messages={wanted}>{children}</NextIntlClientProvider>
}
