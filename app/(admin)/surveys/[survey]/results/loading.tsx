import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./_ui/results-screen.module.css"

const QUESTIONS = [240, 180, 320]

/** The results while they are counted: blocks where the figures and the questions will be. */
export default function Loading() {
  const t = useTranslations("results")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("parent"), href: "/surveys" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <div className={classes.stack}>
          <PlainCard label={t("head.title")} className={classes.inset}>
            <Skeleton height={44} />
          </PlainCard>
          {QUESTIONS.map((height) => (
            <PlainCard key={height} label={t("title")} className={classes.inset}>
              <Skeleton height={height} />
            </PlainCard>
          ))}
        </div>
      </PageBody>
    </>
  )
}
