"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import type { RowRefusal } from "@/lib/imports/import-record"
import type { ImportRow } from "@/lib/imports/reads"
import { ImportState } from "../../_ui/import-state"
import { RefusedCard } from "./refused-card"
import { ReportFigures } from "./report-figures"
import classes from "./report-screen.module.css"
import { useStopWords } from "./use-import-words"

type Props = { row: ImportRow; refusals: RowRefusal[] }

const RESULT = {
  customers: { label: "toCustomers", href: "/customers" },
  events: { label: "toJourney", href: "/journey" },
  responses: { label: "toResponses", href: "/responses" },
  suppressions: { label: "toExcluded", href: "/sending/excluded" },
} as const

/** What an import brought in, what it refused and why. */
export function ReportScreen({ row, refusals }: Props) {
  const t = useTranslations("imports")
  const stopWords = useStopWords()
  const state = outcomeOf(row)
  const result = RESULT[row.kind]
  return (
    <>
      <PageHeader
        title={row.fileName}
        parent={{ label: t("title"), href: "/customers/import" }}
        detail={t(`kind.${row.kind}`)}
        beside={<ImportState state={row.state} />}
        actions={<LinkButton href={`/customers/import?kind=${row.kind}`}>{t("report.again")}</LinkButton>}
      />
      <PageBody>
        <PlainCard label={t(`report.${state}`)}>
          <div className={classes.head}>
            <div>
              <h2 className={classes.title}>{t(`report.${state}`)}</h2>
              {row.stopped ? <p className={classes.why}>{stopWords(row.stopped)}</p> : null}
            </div>
            {row.imported > 0 && !row.dryRun ? (
              <LinkButton variant="default" href={result.href}>
                {t(`report.${result.label}`)}
              </LinkButton>
            ) : null}
          </div>
          <ReportFigures row={row} />
        </PlainCard>
        <RefusedCard id={row.id} refused={row.refused} first={refusals} />
      </PageBody>
    </>
  )
}

function outcomeOf({ state, dryRun, imported, duplicates, refused }: ImportRow) {
  if (state === "cancelled" || state === "failed") return state
  if (dryRun) return "dryDone"
  return refused > 0 && imported + duplicates === 0 ? "nothing" : "done"
}
