import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import { REPORT_FILTERS } from "@/lib/delivery/reports/types"
import { type ReportsFilter, reportsHref } from "../reports-query"

/** The kinds of reports to narrow the list to. */
export async function kindFilter({ kind: chosen }: ReportsFilter): Promise<Filter> {
  const t = await getTranslations("sending.reports")
  return {
    key: "kind",
    value: chosen ? t(`kinds.${chosen}`) : t("allKinds"),
    options: [
      { value: "", label: t("allKinds"), href: reportsHref(), chosen: chosen === undefined },
      ...REPORT_FILTERS.map((kind) => ({
        value: kind,
        label: t(`kinds.${kind}`),
        href: reportsHref(kind),
        chosen: kind === chosen,
      })),
    ],
  }
}
