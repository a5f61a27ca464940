import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Touchpoint } from "@/lib/journey/reads"
import { periodFilter } from "../period-filter"
import { type OverviewQuery, overviewHref } from "./overview-query"

type Choices = { touchpoints: Touchpoint[]; segments: { key: string; value: string }[] }

/** The filters of the overview, each option with the address of its result. */
export async function overviewFilters(query: OverviewQuery, { touchpoints, segments }: Choices): Promise<Filter[]> {
  const t = await getTranslations("overview.filter")
  const touchpoint = touchpoints.find(({ id }) => id === query.touchpoint)
  const period = await periodFilter(query.days, (days) => overviewHref(query, { days }))
  const places: Filter = {
    key: "touchpoint",
    value: touchpoint?.name ?? t("allTouchpoints"),
    options: [
      {
        value: "",
        label: t("allTouchpoints"),
        href: overviewHref(query, { touchpoint: undefined }),
        chosen: !touchpoint,
      },
      ...touchpoints.map(({ id, name }) => ({
        value: id,
        label: name,
        href: overviewHref(query, { touchpoint: id }),
        chosen: id === query.touchpoint,
      })),
    ],
  }
  const parts: Filter = {
    key: "segment",
    value: query.segment === undefined ? t("segment") : nameOfSegment(query.segment),
    options: [
      { value: "", label: t("everybody"), href: overviewHref(query, { segment: undefined }), chosen: !query.segment },
      ...segments.map(({ key, value }) => {
        const segment = `${key}:${value}`
        return {
          value: segment,
          label: nameOfSegment(segment),
          href: overviewHref(query, { segment }),
          chosen: segment === query.segment,
        }
      }),
    ],
  }
  const compared = (compare: OverviewQuery["compare"]) =>
    compare === "year" ? t("yearAgo") : t("daysBefore", { days: Number(query.days) })
  const compare: Filter = {
    key: "compare",
    label: t("compare"),
    value: compared(query.compare),
    options: (["before", "year"] as const).map((value) => ({
      value,
      label: compared(value),
      href: overviewHref(query, { compare: value }),
      chosen: value === query.compare,
    })),
  }
  return segments.length === 0 ? [period, places, compare] : [period, places, parts, compare]
}

/** "country: IT" of "customer.country:IT". */
const nameOfSegment = (segment: string) => segment.replace(/^(customer|event)\./, "").replace(":", ": ")
