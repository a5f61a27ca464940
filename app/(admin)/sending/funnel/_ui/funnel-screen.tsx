import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { Funnel } from "@/lib/delivery/funnel/read-funnel"
import { FunnelTable } from "./funnel-table"
import { TotalFunnel } from "./total-funnel"

/** Where each kind of source has its page. */
const PLACES = {
  trigger: "/sending/triggers",
  campaign: "/sending/campaigns",
  autopilot: "/sending/autopilot",
} as const

type Props = { funnel: Funnel; filter: Filter }

/** How far invitations come: in all, by what made them, by the domain they went to. */
export function FunnelScreen({ funnel, filter }: Props) {
  const t = useTranslations("funnel")
  const sending = useTranslations("sending")
  const { total, sources, domains, otherDomains } = funnel
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={<FilterBar filters={[filter]} label={sending("filters")} />}
      />
      <PageBody>
        {total.queued === 0 ? (
          <PlainCard label={t("title")}>
            <EmptyState
              what={t("empty")}
              how={t("emptyHow")}
              action={{ label: sending("new"), href: "/sending/new" }}
            />
          </PlainCard>
        ) : (
          <>
            <TotalFunnel counts={total} />
            <Card title={t("sources")}>
              <FunnelTable
                head={t("source")}
                rows={sources.map(({ id, name, kind, counts }) => ({
                  key: id,
                  name: name ?? t("gone"),
                  detail: kind ? t(`kinds.${kind}`) : undefined,
                  href: kind ? `${PLACES[kind]}/${id}` : undefined,
                  counts,
                }))}
              />
            </Card>
            {domains.length === 0 ? null : (
              <Card title={t("domains")}>
                <FunnelTable
                  head={t("domain")}
                  rows={[
                    ...domains.map(({ domain, counts }) => ({ key: domain, name: domain, counts })),
                    ...(otherDomains
                      ? [{ key: "", name: t("others", { count: otherDomains.domains }), counts: otherDomains.counts }]
                      : []),
                  ]}
                />
              </Card>
            )}
          </>
        )}
      </PageBody>
    </>
  )
}
