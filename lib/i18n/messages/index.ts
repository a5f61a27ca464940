import type { Locale } from "../locale"
import enAutopilot from "./en/autopilot.json"
import enBenchmarks from "./en/benchmarks.json"
import enCampaigns from "./en/campaigns.json"
import enCommon from "./en/common.json"
import enCompare from "./en/compare.json"
import enCustomers from "./en/customers.json"
import enDeliverability from "./en/deliverability.json"
import enDigests from "./en/digests.json"
import enDocs from "./en/docs.json"
import enDrivers from "./en/drivers.json"
import enEntry from "./en/entry.json"
import enExcluded from "./en/excluded.json"
import enExports from "./en/exports.json"
import enFaults from "./en/faults.json"
import enFrame from "./en/frame.json"
import enFunnel from "./en/funnel.json"
import enHistory from "./en/history.json"
import enImports from "./en/imports.json"
import enIntegrations from "./en/integrations.json"
import enJourney from "./en/journey.json"
import enLook from "./en/look.json"
import enMailbox from "./en/mailbox.json"
import enMarks from "./en/marks.json"
import enOverview from "./en/overview.json"
import enQuality from "./en/quality.json"
import enReasons from "./en/reasons.json"
import enReport from "./en/report.json"
import enResponses from "./en/responses.json"
import enResults from "./en/results.json"
import enSegments from "./en/segments.json"
import enSending from "./en/sending.json"
import enSent from "./en/sent.json"
import enSettings from "./en/settings.json"
import enShare from "./en/share.json"
import enShared from "./en/shared.json"
import enShares from "./en/shares.json"
import enSurveys from "./en/surveys.json"
import enTimeline from "./en/timeline.json"
import enTranslations from "./en/translations.json"
import enTrends from "./en/trends.json"
import enTriggers from "./en/triggers.json"
import enVersions from "./en/versions.json"
import itAutopilot from "./it/autopilot.json"
import itBenchmarks from "./it/benchmarks.json"
import itCampaigns from "./it/campaigns.json"
import itCommon from "./it/common.json"
import itCompare from "./it/compare.json"
import itCustomers from "./it/customers.json"
import itDeliverability from "./it/deliverability.json"
import itDigests from "./it/digests.json"
import itDocs from "./it/docs.json"
import itDrivers from "./it/drivers.json"
import itEntry from "./it/entry.json"
import itExcluded from "./it/excluded.json"
import itExports from "./it/exports.json"
import itFaults from "./it/faults.json"
import itFrame from "./it/frame.json"
import itFunnel from "./it/funnel.json"
import itHistory from "./it/history.json"
import itImports from "./it/imports.json"
import itIntegrations from "./it/integrations.json"
import itJourney from "./it/journey.json"
import itLook from "./it/look.json"
import itMailbox from "./it/mailbox.json"
import itMarks from "./it/marks.json"
import itOverview from "./it/overview.json"
import itQuality from "./it/quality.json"
import itReasons from "./it/reasons.json"
import itReport from "./it/report.json"
import itResponses from "./it/responses.json"
import itResults from "./it/results.json"
import itSegments from "./it/segments.json"
import itSending from "./it/sending.json"
import itSent from "./it/sent.json"
import itSettings from "./it/settings.json"
import itShare from "./it/share.json"
import itShared from "./it/shared.json"
import itShares from "./it/shares.json"
import itSurveys from "./it/surveys.json"
import itTimeline from "./it/timeline.json"
import itTranslations from "./it/translations.json"
import itTrends from "./it/trends.json"
import itTriggers from "./it/triggers.json"
import itVersions from "./it/versions.json"

const en = {
  autopilot: enAutopilot,
  benchmarks: enBenchmarks,
  campaigns: enCampaigns,
  common: enCommon,
  compare: enCompare,
  customers: enCustomers,
  deliverability: enDeliverability,
  digests: enDigests,
  docs: enDocs,
  drivers: enDrivers,
  entry: enEntry,
  excluded: enExcluded,
  exports: enExports,
  faults: enFaults,
  frame: enFrame,
  funnel: enFunnel,
  history: enHistory,
  imports: enImports,
  integrations: enIntegrations,
  journey: enJourney,
  look: enLook,
  mailbox: enMailbox,
  marks: enMarks,
  overview: enOverview,
  quality: enQuality,
  reasons: enReasons,
  report: enReport,
  responses: enResponses,
  results: enResults,
  segments: enSegments,
  sending: enSending,
  sent: enSent,
  settings: enSettings,
  share: enShare,
  shared: enShared,
  shares: enShares,
  surveys: enSurveys,
  timeline: enTimeline,
  translations: enTranslations,
  trends: enTrends,
  triggers: enTriggers,
  versions: enVersions,
}

/** Texts of all screens: one namespace an area, the file's name. */
export type Messages = typeof en

export type Area = keyof Messages

const it: Messages = {
  autopilot: itAutopilot,
  benchmarks: itBenchmarks,
  campaigns: itCampaigns,
  common: itCommon,
  compare: itCompare,
  customers: itCustomers,
  deliverability: itDeliverability,
  digests: itDigests,
  docs: itDocs,
  drivers: itDrivers,
  entry: itEntry,
  excluded: itExcluded,
  exports: itExports,
  faults: itFaults,
  frame: itFrame,
  funnel: itFunnel,
  history: itHistory,
  imports: itImports,
  integrations: itIntegrations,
  journey: itJourney,
  look: itLook,
  mailbox: itMailbox,
  marks: itMarks,
  overview: itOverview,
  quality: itQuality,
  reasons: itReasons,
  report: itReport,
  responses: itResponses,
  results: itResults,
  segments: itSegments,
  sending: itSending,
  sent: itSent,
  settings: itSettings,
  share: itShare,
  shared: itShared,
  shares: itShares,
  surveys: itSurveys,
  timeline: itTimeline,
  translations: itTranslations,
  trends: itTrends,
  triggers: itTriggers,
  versions: itVersions,
}

export const messages: Record<Locale, Messages> = { it, en }
