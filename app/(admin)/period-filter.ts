import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import { PERIODS, type Period } from "./periods"

/** The choice of a period; `hrefOf` gives the address of the screen with another one. */
export const periodFilter = (chosen: Period, hrefOf: (days: Period) => string): Promise<Filter> =>
  periodFilterOf(PERIODS, chosen, hrefOf)

/** The same of a screen that has periods of its own. */
export async function periodFilterOf<Days extends string>(
  periods: readonly Days[],
  chosen: Days,
  hrefOf: (days: Days) => string,
): Promise<Filter> {
  const t = await getTranslations("overview.filter")
  return {
    key: "days",
    icon: "calendar",
    value: t("lastDays", { days: Number(chosen) }),
    shortValue: t("days", { days: Number(chosen) }),
    options: periods.map((days) => ({
      value: days,
      label: t("lastDays", { days: Number(days) }),
      href: hrefOf(days),
      chosen: days === chosen,
    })),
  }
}
