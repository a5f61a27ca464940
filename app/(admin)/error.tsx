"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { ErrorState } from "@/app/_ui/states/error-state"
import { digestOf } from "@/app/_ui/states/section-boundary"

type Props = { error: unknown; retry: () => void }

/** A screen that could not be made; the frame around it stays. */
export default function ScreenError({ error, retry }: Props) {
  const t = useTranslations("common")
  return (
    <>
      <PageHeader title={t("failedTitle")} />
      <PageBody>
        <PlainCard label={t("failedTitle")}>
          <ErrorState digest={digestOf(error)} onRetry={retry} />
        </PlainCard>
      </PageBody>
    </>
  )
}
