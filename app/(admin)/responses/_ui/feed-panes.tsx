"use client"

import { useMediaQuery } from "@mantine/hooks"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { MoreButton } from "@/app/_ui/more-button"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import { moreResponses } from "../actions"
import type { FeedQuery } from "../feed-query"
import { DetailPanel } from "./detail-panel"
import { FeedHead } from "./feed-head"
import classes from "./feed-panes.module.css"
import { FeedRowItem } from "./feed-row"
import { NewAnswers } from "./new-answers"
import { NothingFound } from "./nothing-found"
import type { FeedRow, NamedFacets, ResponseDetail } from "./types"
import { useEditedRows } from "./use-edited-rows"
import type { FeedFilterControls } from "./use-feed-filters"
import { useFeedKeys } from "./use-feed-keys"
import { useNewAnswers } from "./use-new-answers"
import { useSelection } from "./use-selection"

type Props = {
  workspaceId: string
  query: FeedQuery
  page: Page<FeedRow>
  facets: NamedFacets
  clock: Clock
  opened: { id: string; response: ResponseDetail | null } | null
  filters: FeedFilterControls
}

/** The list of answers, and the one that is open beside it. */
export function FeedPanes({ workspaceId, query, page, facets, clock, opened, filters }: Props) {
  const t = useTranslations("responses")
  const list = useRef<HTMLDivElement>(null)
  const { hasMore, loading, failed, loadMore, remove, ...loaded } = useMoreRows(page, (cursor) =>
    moreResponses(query, cursor),
  )
  const { rows, edit, readAll } = useEditedRows(loaded.rows)
  const news = useNewAnswers({ workspaceId, query, rows, now: clock.now })
  const { selected, hrefOf, open, close } = useSelection(query)
  const covers = useMediaQuery("(max-width: 61.99em)") && selected !== null
  const index = rows.findIndex(({ id }) => id === selected)

  const focus = (id: string | undefined) => {
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
    link?.focus({ preventScroll: true })
    // The link stands under its comment: the whole row comes into sight, not the link alone.
    link?.closest("li")?.scrollIntoView({ block: "nearest" })
  }
  const step = (by: 1 | -1) => {
    const focused = rows.findIndex(({ id }) => id === list.current?.querySelector<HTMLElement>(":focus")?.dataset.row)
    const from = selected === null ? focused : index
    const next = rows[from < 0 ? 0 : from + by]
    if (by === 1 && from >= rows.length - 2) loadMore()
    if (!next) return
    if (selected !== null) open(next.id)
    focus(next.id)
  }
  const shut = () => {
    close()
    focus(selected ?? undefined)
  }
  const showNews = () => {
    window.scrollTo({ top: 0 })
    news.show()
  }
  useFeedKeys({ open: selected !== null, onStep: step, onClose: shut })

  const removed = (id: string) => {
    const neighbour = rows[index + 1] ?? rows[index - 1]
    remove(id)
    if (neighbour && !covers) open(neighbour.id)
    else close()
  }

  return (
    <div className={classes.panes} data-open={selected === null ? undefined : ""}>
      <section
        className={classes.list}
        aria-label={t("list")}
        aria-busy={filters.pending}
        data-pending={filters.pending || undefined}
        inert={covers}
        ref={list}
      >
        <FeedHead total={facets.total} facets={facets} live={news.live} onReadAll={readAll} {...filters} />
        <NewAnswers {...news} onShow={showNews} />
        {rows.length === 0 ? <NothingFound {...filters} /> : null}
        <ul>
          {rows.map((row) => (
            <FeedRowItem
              key={row.id}
              row={row}
              href={hrefOf(row.id)}
              open={row.id === selected}
              onOpen={open}
              clock={clock}
            />
          ))}
        </ul>
        {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
      </section>
      {selected === null ? null : (
        <DetailPanel
          id={selected}
          row={rows[index]}
          opened={opened}
          clock={clock}
          facets={facets}
          onEdited={edit}
          place={index < 0 ? null : { index, total: facets.total ?? (hasMore ? null : rows.length) }}
          onPrevious={index > 0 ? () => step(-1) : undefined}
          onNext={index < rows.length - 1 ? () => step(1) : undefined}
          onClose={shut}
          onRemoved={removed}
        />
      )}
    </div>
  )
}
