import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listStages, listTouchpoints, type Touchpoint } from "@/lib/journey/reads"
import { listSurveys } from "@/lib/surveys/reads"
import { type TemplateName, templateName } from "@/lib/surveys/templates"
import type { SearchParams } from "../search-params"
import { SURVEY_STATUSES } from "./_ui/survey-status"
import type { CreateData, SurveysData } from "./_ui/types"
import { readSurveysQuery, type SurveysQuery } from "./surveys-query"

/** Where each template's survey is usually asked, the likeliest first, by the catalogue's keys. */
const USUAL_PLACES: Record<TemplateName, readonly string[]> = {
  "post-purchase": ["delivery", "order_emails", "checkout", "point_of_sale"],
  delivery: ["delivery", "unboxing", "order_emails"],
  returns: ["support", "follow_up", "delivery"],
  "store-visit": ["shop", "point_of_sale", "sales_staff"],
  "post-support": ["support", "help_centre", "phone"],
  "relationship-nps": ["follow_up", "loyalty_programme", "marketing_emails"],
  onboarding: ["follow_up", "unboxing", "help_centre"],
  churn: ["follow_up", "support", "marketing_emails"],
  "checkout-effort": ["checkout", "order_emails"],
  "website-feedback": ["website", "checkout", "help_centre"],
  "digital-dimensions": ["website", "checkout", "loyalty_programme"],
  "finding-touchpoints": ["help_centre", "website", "support"],
  csat: ["support", "delivery"],
  ces: ["checkout", "support"],
  "blank-nps": ["delivery", "support"],
  "blank-csat": ["support", "delivery"],
  "blank-ces": ["checkout", "support"],
}

/** Everything the list of surveys shows, and what its dialog needs to make one. */
export async function loadSurveys(ctx: Ctx, search: SearchParams): Promise<SurveysData> {
  const query = readSurveysQuery(search)
  const [workspace, surveys, touchpoints, stages] = await Promise.all([
    readWorkspace(ctx),
    listSurveys(ctx),
    listTouchpoints(ctx),
    listStages(ctx),
  ])
  const create: CreateData = {
    touchpoints: touchpoints.map(({ id, name }) => ({ value: id, label: name })),
    stages: stages.map(({ id, name }) => ({ value: id, label: name })),
    usual: usualPlaces(touchpoints),
    languages: workspace.locale === "en" ? ["en", "it"] : ["it", "en"],
    takenNames: surveys.map(({ name }) => name),
    openFor: query.create,
  }
  return {
    total: surveys.length,
    rows: surveys.filter(({ status }) => query.status === undefined || status === query.status),
    search: query.q,
    filter: await statusFilter(query),
    create,
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}

function usualPlaces(touchpoints: readonly Touchpoint[]): CreateData["usual"] {
  const first = (keys: readonly string[]) =>
    keys.flatMap((key) => touchpoints.find(({ catalogueKey }) => catalogueKey === key)?.id ?? [])[0] ?? null
  return Object.fromEntries(templateName.options.map((name) => [name, first(USUAL_PLACES[name])]))
}

async function statusFilter({ status }: SurveysQuery): Promise<Filter> {
  const t = await getTranslations("surveys.status")
  return {
    key: "status",
    value: t(status ?? "all"),
    options: [
      { value: "", label: t("all"), href: "/surveys", chosen: status === undefined },
      ...SURVEY_STATUSES.map((each) => ({
        value: each,
        label: t(each),
        href: `/surveys?status=${each}`,
        chosen: each === status,
      })),
    ],
  }
}
