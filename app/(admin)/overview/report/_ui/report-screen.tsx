import Link from "next/link"
import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { ReportSheet } from "@/app/_ui/report/report-sheet"
import type { ReportData } from "@/app/_ui/report/types"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { NewShare } from "@/lib/shares/schema"
import { DigestButton } from "../../digests/_ui/digest-button"
import { ShareButton } from "../../shares/_ui/share-button"
import { PrintButton } from "./print-button"
import classes from "./report-screen.module.css"

type Props = { report: ReportData | null; target: NewShare["target"]; filters: Filter[] }

/** The report as it is printed, with what can be done with it. */
export function ReportScreen({ report, target, filters }: Props) {
  const t = useTranslations("report")
  const parent = { label: t("overview"), href: "/overview" }
  if (report === null) {
    return (
      <>
        <PageHeader title={t("title")} parent={parent} />
        <PageBody>
          <PlainCard label={t("title")}>
            <EmptyState what={t("empty")} how={t("emptyHow")} action={{ label: t("toOverview"), href: "/overview" }} />
          </PlainCard>
        </PageBody>
      </>
    )
  }
  const name = report.narrowing.join(", ") || t("title")
  // A digest has periods of its own.
  const { days: _, from: __, to: ___, ...lasting } = target ?? {}
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={parent}
        actions={
          <>
            <FilterBar filters={filters} label={t("filters")} />
            <DigestButton target={lasting} name={name} timeZone={report.clock.timeZone} />
            <ShareButton kind="report" target={target} name={name} icon />
            <PrintButton />
          </>
        }
      />
      <PageBody>
        <ReportSheet report={report} />
        <p className={classes.links}>
          <Link href="/overview/shares" prefetch={false}>
            {t("links")}
          </Link>
          {" · "}
          <Link href="/overview/digests" prefetch={false}>
            {t("digests")}
          </Link>
        </p>
      </PageBody>
    </>
  )
}
