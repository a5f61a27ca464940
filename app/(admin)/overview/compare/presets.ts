import { getTranslations } from "next-intl/server"
import { isoDay, parseIsoDay } from "@/lib/iso-day"
import type { CompareData } from "./_ui/types"
import type { CompareQuery } from "./compare-query"

const YEAR_DAYS = 365

type Days = { from: number; to: number }

/** Periods that are often compared, each with the address of its result; the rest of what was chosen stays. */
export async function presetsOf(query: CompareQuery, today: number): Promise<CompareData["presets"]> {
  const t = await getTranslations("compare.presets")
  const last = (days: number, until: number): Days => ({ from: until - days + 1, to: until })
  const month = monthUpTo(today)
  const pairs = [
    { key: "last30", after: last(30, today), before: last(30, today - 30) },
    { key: "last90", after: last(90, today), before: last(90, today - 90) },
    { key: "month", after: month, before: monthUpTo(month.from - 1) },
    { key: "year", after: last(90, today), before: last(90, today - YEAR_DAYS) },
  ] as const
  return pairs.map(({ key, after, before }) => ({ key, label: t(key), href: hrefOf(query, after, before) }))
}

/** The days of a day's month up to it. */
function monthUpTo(day: number): Days {
  return { from: parseIsoDay(`${isoDay(day).slice(0, 8)}01`) ?? day, to: day }
}

function hrefOf(query: CompareQuery, after: Days, before: Days): string {
  const days = { from: after.from, to: after.to, withFrom: before.from, withTo: before.to }
  const dates = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, isoDay(day)]))
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...dates })) if (value) parameters.set(name, value)
  return `/overview/compare?${parameters}`
}
