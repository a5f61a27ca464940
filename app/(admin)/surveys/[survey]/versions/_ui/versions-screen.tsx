import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { Moment } from "@/app/_ui/moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Changes } from "./changes"
import { RestoreVersion } from "./restore-version"
import type { VersionsData } from "./types"
import classes from "./versions-screen.module.css"

/** All published versions of a survey, each with what it changed. */
export function VersionsScreen({ data }: { data: VersionsData }) {
  const t = useTranslations("versions")
  const { id, name, revision, draft, versions, clock } = data
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: name, href: `/surveys/${id}` }} />
      <PageBody>
        {versions.length === 0 ? (
          <PlainCard label={t("title")}>
            <p className={classes.none}>{t("none")}</p>
          </PlainCard>
        ) : null}
        {draft && draft.changes.length > 0 ? (
          <PlainCard label={t("draftChanges")}>
            <section className={classes.version}>
              <h2 className={classes.name}>{t("draftChanges")}</h2>
              <Changes {...draft} />
            </section>
          </PlainCard>
        ) : null}
        {versions.map((version) => (
          <PlainCard key={version.number} label={t("version", { number: version.number })}>
            <section className={classes.version}>
              <div className={classes.head}>
                <h2 className={classes.name}>{t("version", { number: version.number })}</h2>
                {version.current ? <span className={classes.current}>{t("current")}</span> : null}
                <p className={classes.facts}>
                  <Moment at={version.publishedAt} clock={clock} />{" "}
                  {version.by === null ? t("byKey") : t("by", { name: version.by })} ·{" "}
                  {t("answers", { count: version.answers })}
                </p>
                <RestoreVersion id={id} number={version.number} revision={revision} />
              </div>
              {version.changes === null ? (
                <p className={classes.first}>{t("first")}</p>
              ) : (
                <Changes changes={version.changes} defaultLanguage={version.defaultLanguage} />
              )}
            </section>
          </PlainCard>
        ))}
      </PageBody>
    </>
  )
}
