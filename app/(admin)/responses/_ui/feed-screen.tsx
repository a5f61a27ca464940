"use client"

import { Button } from "@mantine/core"
import { IconAdjustmentsHorizontal } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { PlainCard } from "@/app/_ui/card"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import menu from "@/app/_ui/filter-menu.module.css"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { SearchField } from "@/app/_ui/search-field"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { Page } from "@/app/_ui/use-more-rows"
import { exportHref, type FeedQuery, feedHref, filterCount } from "../feed-query"
import { FeedFilters } from "./feed-filters"
import { FeedPanes } from "./feed-panes"
import classes from "./feed-screen.module.css"
import { PeriodMenu } from "./period-menu"
import type { FeedRow, NamedFacets, ResponseDetail } from "./types"
import { useFeedFilters } from "./use-feed-filters"

type Props = {
  workspaceId: string
  query: FeedQuery
  page: Page<FeedRow>
  facets: NamedFacets
  /** Nothing was ever answered. */
  isNew: boolean
  clock: Clock
  /** The answer named in the URL; without a response it is gone. */
  opened: { id: string; response: ResponseDetail | null } | null
}

/** The feed of answers: filters at the side, the answers, one of them open beside them. */
export function FeedScreen({ workspaceId, query, page, facets, isNew, clock, opened }: Props) {
  const t = useTranslations("responses")
  const filters = useFeedFilters(query)
  const [choosing, setChoosing] = useState(false)
  if (isNew) return <NoAnswersYet />
  const chosen = filterCount(filters.shown)
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <PeriodMenu query={filters.shown} />
            <LinkButton href={exportHref(filters.shown)} variant="default">
              {t("export")}
            </LinkButton>
            <button
              type="button"
              className={`${menu.button} ${classes.choose}`}
              onClick={() => setChoosing(true)}
              aria-haspopup="dialog"
            >
              <IconAdjustmentsHorizontal size={14} stroke={1.75} aria-hidden="true" />
              {t("filters.open", { count: chosen })}
            </button>
          </>
        }
      />
      <div className={classes.screen}>
        <div className={classes.filters}>
          <FeedSearch query={query} />
          <search aria-label={t("filters.title")}>
            <FeedFilters facets={facets} {...filters} />
          </search>
        </div>
        <div className={classes.search}>
          <FeedSearch query={query} />
        </div>
        <FeedPanes
          key={feedHref(query)}
          workspaceId={workspaceId}
          query={query}
          page={page}
          facets={facets}
          clock={clock}
          opened={opened}
          filters={filters}
        />
      </div>
      <Dialog opened={choosing} onClose={() => setChoosing(false)} title={t("filters.title")} tall>
        <DialogBody>
          <FeedFilters facets={facets} {...filters} />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" disabled={chosen === 0} onClick={() => filters.clear()}>
            {t("filters.clear")}
          </Button>
          <Button onClick={() => setChoosing(false)} loading={filters.pending}>
            {facets.total === null ? t("filters.show") : t("filters.showCount", { count: facets.total })}
          </Button>
        </DialogFoot>
      </Dialog>
    </>
  )
}

function FeedSearch({ query }: { query: FeedQuery }) {
  const t = useTranslations("responses")
  return <SearchField label={t("search")} search={query.search} hrefOf={(search) => feedHref(query, { search })} />
}

function NoAnswersYet() {
  const t = useTranslations("responses")
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody>
        <PlainCard label={t("title")}>
          <EmptyState
            what={t("empty.what")}
            how={t("empty.how")}
            action={{ label: t("empty.action"), href: "/sending" }}
          />
        </PlainCard>
      </PageBody>
    </>
  )
}
