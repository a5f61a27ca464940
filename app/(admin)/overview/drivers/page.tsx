import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { DriversScreen } from "./_ui/drivers-screen"
import { DriversFigures, TouchpointFigures } from "./driver-figures"
import { driversHref, readDriversQuery } from "./drivers-query"
import { loadFilters } from "./load-filters"

export async function generateMetadata() {
  return { title: (await getTranslations("drivers"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function DriversPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const query = readDriversQuery(await searchParams)
  const { filters, asked } = await loadFilters(ctx, query)
  return (
    <ScreenTexts areas={["overview", "segments", "drivers"]}>
      <DriversScreen
        filters={filters}
        address={driversHref(query)}
        drivers={asked && <DriversFigures ctx={ctx} asked={asked} />}
        touchpoints={asked && <TouchpointFigures ctx={ctx} asked={asked} />}
      />
    </ScreenTexts>
  )
}
