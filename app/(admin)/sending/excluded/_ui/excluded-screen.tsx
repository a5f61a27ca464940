import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { Page } from "@/app/_ui/use-more-rows"
import type { ListedSuppression } from "@/lib/delivery/suppressions/list-suppressions"
import { type ExcludedFilter, excludedHref } from "../excluded-query"
import { ExcludeAddress } from "./exclude-address"
import classes from "./excluded-screen.module.css"
import { ExcludedSearch } from "./excluded-search"
import { ExcludedTable } from "./excluded-table"

type Props = {
  query: ExcludedFilter
  filter: Filter
  page: Page<ListedSuppression>
  /** Of the whole list. */
  count: number
  clock: Clock
}

/** The addresses that get no mail: why, since when, and how to change that. */
export function ExcludedScreen({ query, filter, page, count, clock }: Props) {
  const t = useTranslations("excluded")
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: t("sending"), href: "/sending" }}
        detail={count === 0 ? undefined : t("count", { count })}
        actions={
          <>
            {count === 0 ? null : (
              <Button component="a" href="/sending/excluded/export" download variant="default">
                {t("export")}
              </Button>
            )}
            <LinkButton href="/customers/import?kind=suppressions" variant="default">
              {t("import")}
            </LinkButton>
            {count === 0 ? null : <ExcludeAddress />}
          </>
        }
      />
      <PageBody>
        <PlainCard label={t("title")}>
          {count === 0 ? (
            <EmptyState what={t("empty.what")} how={t("empty.how")} action={<ExcludeAddress />} />
          ) : (
            <>
              <div className={classes.tools}>
                <ExcludedSearch query={query} />
                <FilterBar filters={[filter]} label={t("filters")} />
              </div>
              {page.data.length === 0 ? (
                <EmptyState
                  what={query.search ? t("nothing.what", { search: query.search }) : t("nothing.ofReason")}
                  how={query.search ? t("nothing.how") : t("nothing.ofReasonHow")}
                  action={
                    <LinkButton variant="default" href={excludedHref({})}>
                      {t("nothing.showAll")}
                    </LinkButton>
                  }
                />
              ) : (
                <ExcludedTable key={excludedHref(query)} query={query} page={page} clock={clock} />
              )}
            </>
          )}
        </PlainCard>
      </PageBody>
    </>
  )
}
