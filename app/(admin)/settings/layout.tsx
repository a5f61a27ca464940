import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import classes from "./_ui/settings.module.css"
import { SettingsNav } from "./_ui/settings-nav"

/** The settings: their parts at the side, one of them open. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("settings")
  return (
    <ScreenTexts areas={["settings", "look"]}>
      <PageHeader title={t("title")} />
      <PageBody>
        <div className={classes.columns}>
          <SettingsNav />
          <div className={classes.content}>{children}</div>
        </div>
      </PageBody>
    </ScreenTexts>
  )
}
