import { getLocale, getTranslations } from "next-intl/server"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { isSetupToken } from "@/lib/accounts/set-up-owner"
import { now } from "@/lib/clock"
import { isLocale } from "@/lib/i18n/locale"
import { SetupForm } from "./setup-form"

export async function generateMetadata() {
  return { title: (await getTranslations("entry"))("setup.title") }
}

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const texts = await getTranslations("entry.setup")
  if (!(await isSetupToken(token, now()))) {
    return (
      <>
        <h1>{texts("gone")}</h1>
        <p>{texts("goneDetail")}</p>
      </>
    )
  }
  const locale = await getLocale()
  return (
    <ScreenTexts areas={["entry"]}>
      <SetupForm
        token={token}
        locale={isLocale(locale) ? locale : "en"}
        timeZones={Intl.supportedValuesOf("timeZone")}
      />
    </ScreenTexts>
  )
}
