import { getLocale, getTranslations } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import type { Driver } from "@/lib/insights/drivers/read-drivers"
import { readDrivers } from "@/lib/insights/drivers/read-drivers"
import { readImportance } from "@/lib/insights/drivers/read-importance"
import { textIn } from "@/lib/surveys/texts"
import { ownerOf, propertyName } from "../_ui/property-name"
import { DriversCard } from "./_ui/drivers-card"
import { ImportanceCard } from "./_ui/importance-card"
import type { ShownDriver } from "./_ui/types"
import type { AskedDrivers } from "./load-filters"

type Props = { ctx: Ctx; asked: AskedDrivers }

/** What moves the score, which comes when the answers have been read. */
export async function DriversFigures({ ctx, asked: { metric, from, to, touchpoint } }: Props) {
  const found = await readDrivers(ctx, { metric, from, to, touchpoint })
  const name = await driverNames()
  return <DriversCard metric={metric} found={{ ...found, drivers: found.drivers.map(name) }} />
}

/** Importance and performance of touchpoints, which come when the answers have been paired. */
export async function TouchpointFigures({ ctx, asked: { metric, from, to, relationship } }: Props) {
  const found = await readImportance(ctx, { metric, from, to, relationship })
  return <ImportanceCard metric={metric} found={found} />
}

/** Says drivers in the language of the screen. */
async function driverNames(): Promise<(driver: Driver) => ShownDriver> {
  const [locale, t, segments] = await Promise.all([
    getLocale(),
    getTranslations("drivers.what"),
    getTranslations("segments"),
  ])
  return (driver) => {
    if (driver.kind === "segment") {
      const { key, value, ...contrast } = driver
      const about = t("segmentOf", { property: propertyName(key), owner: segments(`owner.${ownerOf(key)}`) })
      return { ...contrast, key: `s ${key} ${value}`, name: value, about }
    }
    const { survey, question, said, ...contrast } = driver
    const say = (texts: Parameters<typeof textIn>[0]) => textIn(texts, locale, survey.defaultLanguage)
    const about = t("inSurvey", { question: say(question.title), survey: survey.name })
    return { ...contrast, key: `a ${survey.id} ${question.key} ${idOf(said)}`, name: nameOf(said), about }

    function nameOf(answer: typeof said): string {
      if (answer.kind === "range")
        return answer.from === answer.to ? String(answer.from) : `${answer.from}–${answer.to}`
      const fixed = answer.id === "yes" || answer.id === "no" ? t(answer.id) : answer.id
      return say(answer.label) || fixed
    }
  }
}

const idOf = (said: Extract<Driver, { kind: "answer" }>["said"]) =>
  said.kind === "range" ? `${said.from}-${said.to}` : said.id
