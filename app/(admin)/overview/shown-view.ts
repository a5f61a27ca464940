import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { TrendView } from "@/lib/insights/trend-points"
import { BASES, type OverviewQuery, VIEWS, type ViewKey } from "./overview-query"

/** A chart of more points than this is no line any more. */
const MOST_POINTS = 1500
const DAYS_A_POINT: Record<ViewKey, number> = { "30": 1, "90": 1, day: 1, week: 7, month: 30, quarter: 91 }
const COARSER = ["week", "month", "quarter"] as const

/** The view asked for, or the next coarser one that a period of so many days fits in; `coarser` names it then. */
export function fittingView(asked: ViewKey, days: number) {
  const fits = (view: ViewKey) => days / DAYS_A_POINT[view] <= MOST_POINTS
  if (fits(asked)) return { view: viewOf(asked), coarser: null }
  const coarser = COARSER.find(fits) ?? "quarter"
  return { view: viewOf(coarser), coarser }
}

function viewOf(key: ViewKey): TrendView {
  if (key === "30" || key === "90") return { kind: "rolling", days: Number(key) }
  return { kind: "interval", interval: key }
}

type Change = Partial<Pick<OverviewQuery, "view" | "by">>

/** The choices of how the trend is read; `hrefOf` gives the screen's address with another one. */
export async function viewFilters(
  { view, by }: Pick<OverviewQuery, "view" | "by">,
  hrefOf: (change: Change) => string,
): Promise<Filter[]> {
  const t = await getTranslations("trends")
  return [
    {
      key: "view",
      value: t(`view.${view}`),
      options: VIEWS.map((each) => ({
        value: each,
        label: t(`view.${each}`),
        href: hrefOf({ view: each }),
        chosen: each === view,
      })),
    },
    {
      key: "by",
      value: t(`by.${by}`),
      options: BASES.map((each) => ({
        value: each,
        label: t(`by.${each}`),
        href: hrefOf({ by: each }),
        chosen: each === by,
      })),
    },
  ]
}
