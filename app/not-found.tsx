import { getTranslations } from "next-intl/server"
import { EmptyState } from "./_ui/states/empty-state"
import classes from "./bare-page.module.css"

/** An address that leads nowhere. */
export default async function NotFound() {
  const t = await getTranslations("common")
  return (
    <main className={classes.page}>
      <h1 className="sr-only">{t("notFoundTitle")}</h1>
      <EmptyState
        what={t("notFound")}
        how={t("notFoundHow")}
        action={{ label: t("backToOverview"), href: "/overview" }}
      />
    </main>
  )
}
