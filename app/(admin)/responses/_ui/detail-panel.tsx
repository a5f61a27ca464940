"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { ErrorState } from "@/app/_ui/states/error-state"
import { DetailBody } from "./detail-body"
import { DetailHead } from "./detail-head"
import classes from "./detail-panel.module.css"
import { DetailTop } from "./detail-top"
import { DetailSkeleton } from "./feed-skeleton"
import { HandlingBox } from "./handling-box"
import type { FeedRow, NamedFacets, ResponseDetail } from "./types"
import type { RowEdit } from "./use-edited-rows"
import { useHandlingKeys } from "./use-handling-keys"
import { useReading } from "./use-reading"
import { useResponseDetail } from "./use-response-detail"

type Props = {
  id: string
  /** What the list knows of it already; an answer that the filters leave out is not there. */
  row: FeedRow | undefined
  opened: { id: string; response: ResponseDetail | null } | null
  clock: Clock
  /** Where it stands in the list. */
  place: { index: number; total: number | null } | null
  onPrevious?: () => void
  onNext?: () => void
  facets: NamedFacets
  onEdited: (id: string, change: RowEdit) => void
  onClose: () => void
  onRemoved: (id: string) => void
}

/** The open answer: what the list knows at once, the rest as soon as it is there. */
export function DetailPanel({ id, row, opened, clock, facets, onEdited, ...rest }: Props) {
  const t = useTranslations("responses")
  const { detail, retry, patch } = useResponseDetail(id, opened)
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  // Over a list that cannot be reached, the keyboard belongs in here.
  useEffect(() => {
    if (window.matchMedia("(max-width: 61.99em)").matches) panel.current?.focus()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its top
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
  }, [id])
  const shown = typeof detail === "object" ? detail : undefined
  const { markUnread } = useReading(id, row?.unread ?? shown?.unread ?? false, shown !== undefined, onEdited)
  const unread = () => {
    markUnread()
    rest.onClose()
  }
  useHandlingKeys(panel, shown && unread)
  const top = shown ?? (row && { ...row, touchpoint: { name: row.touchpoint } })
  return (
    <aside className={classes.panel} aria-label={t("detail.title")} tabIndex={-1} ref={panel}>
      <DetailHead id={id} gone={detail === "gone"} onUnread={shown && unread} {...rest} />
      <div className={classes.body} ref={body}>
        {detail === "gone" ? (
          <EmptyState what={t("detail.gone")} how={t("detail.goneHow")} />
        ) : (
          <>
            {top ? <DetailTop answer={top} clock={clock} /> : null}
            {detail === "failed" ? <ErrorState onRetry={retry} /> : null}
            {detail === undefined ? <DetailSkeleton /> : null}
            {shown ? (
              <DetailBody detail={shown} clock={clock}>
                <HandlingBox key={id} detail={shown} facets={facets} clock={clock} patch={patch} onEdited={onEdited} />
              </DetailBody>
            ) : null}
          </>
        )}
      </div>
    </aside>
  )
}
