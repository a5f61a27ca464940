import { useTranslations } from "next-intl"
import { type ReactNode, Suspense } from "react"
import { PlainCard } from "@/app/_ui/card"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { Reading } from "@/app/_ui/states/reading"
import { SectionBoundary } from "@/app/_ui/states/section-boundary"
import { SegmentsFrame } from "../../_ui/segments-frame"
import type { CombinationData } from "../load-combination"
import classes from "./combination-screen.module.css"
import { ConditionsForm } from "./conditions-form"
import { SavedCard } from "./saved-card"

type Props = {
  data: CombinationData
  /** Names what is asked: a new one waits anew. */
  address: string
  /** The figures, on their way. */
  children: ReactNode
}

/** Conditions that hold together, what is saved of them, and their figures. */
export function CombinationScreen({ data: { filters, properties, saved, query, asked }, address, children }: Props) {
  const t = useTranslations("segments")
  if (properties.length === 0) {
    return (
      <SegmentsFrame>
        <PlainCard label={t("title")}>
          <EmptyState
            what={t("unchosen.what")}
            how={t("unchosen.how")}
            action={{ label: t("unchosen.ask"), href: "/overview/segments/properties" }}
          />
        </PlainCard>
      </SegmentsFrame>
    )
  }
  return (
    <SegmentsFrame filters={filters}>
      <div className={classes.pair}>
        <ConditionsForm key={address} query={query} properties={properties} />
        <SavedCard saved={saved} />
      </div>
      {asked ? (
        <SectionBoundary key={address}>
          <Suspense fallback={<Reading words={t("combination.reading")} how={t("combination.readingHow")} />}>
            {children}
          </Suspense>
        </SectionBoundary>
      ) : null}
    </SegmentsFrame>
  )
}
