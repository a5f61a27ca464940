import type { NewCampaign } from "@/lib/delivery/campaigns/schema"
import type { Filter } from "@/lib/delivery/schema"
import { type Condition, conditionOf, isWritten } from "../conditions"

export type PickedCustomer = { id: string; label: string }

export type SurveyChoice = { id: string; name: string; touchpoint: string }

/** A campaign as its form holds it. */
export type CampaignForm = {
  surveyId: string
  name: string
  audience: "all" | "filter" | "picked" | "list"
  conditions: Condition[]
  picked: PickedCustomer[]
  /** As pasted or read from a file. */
  addresses: string
  createUnknown: boolean
  when: "now" | "later"
  /** "2026-11-24T09:30", by the workspace's clock. */
  at: string
  needsConsent: boolean
  /** Days after the message before; NaN while the field is empty. */
  reminders: number[]
}

export const newForm = (surveyId: string): CampaignForm => ({
  surveyId,
  name: "",
  audience: "all",
  conditions: [],
  picked: [],
  addresses: "",
  createUnknown: false,
  when: "now",
  at: "",
  needsConsent: false,
  reminders: [],
})

const LATEST_REMINDER_DAYS = 60

/** What is still missing: to whom it goes, a time to come, the days of a reminder. */
export type Missing = "nobody" | "past" | "days"

export function missingIn(form: CampaignForm): Missing | undefined {
  if (!namesSomebody(form)) return "nobody"
  if (form.when === "later" && form.at === "") return "past"
  const good = (days: number) => Number.isInteger(days) && days >= 1 && days <= LATEST_REMINDER_DAYS
  return form.reminders.every(good) ? undefined : "days"
}

function namesSomebody({ audience, conditions, picked, addresses }: CampaignForm): boolean {
  switch (audience) {
    case "all":
      return true
    case "filter":
      return conditions.length > 0 && conditions.every(isWritten)
    case "picked":
      return picked.length > 0
    case "list":
      return addresses.includes("@")
    default:
      return audience satisfies never
  }
}

/** What the form sends; addresses as text, and its time apart, since both are read on the server. */
export type CampaignDraft = Omit<NewCampaign, "addresses" | "sendAt"> & { addressText?: string }

export function draftOf(form: CampaignForm): CampaignDraft {
  const { surveyId, name, audience, needsConsent, reminders } = form
  const common = {
    surveyId,
    name,
    needsConsent,
    reminders: reminders.length > 0 ? reminders.map((afterDays) => ({ afterDays })) : null,
  }
  switch (audience) {
    case "all":
      return { ...common, all: true }
    case "filter":
      return { ...common, all: true, filter: { all: form.conditions.map(conditionOf) } satisfies Filter }
    case "picked":
      return { ...common, customerIds: form.picked.map(({ id }) => id) }
    case "list":
      return { ...common, addressText: form.addresses, createUnknown: form.createUnknown }
    default:
      return audience satisfies never
  }
}

/** When it goes out, by the workspace's clock; null: now. */
export const timeOf = ({ when, at }: CampaignForm): string | null => (when === "now" ? null : at)
