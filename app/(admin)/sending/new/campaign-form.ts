import type { NewCampaign } from "@/lib/delivery/campaigns/schema"
import type { Filter, Reminder } from "@/lib/delivery/schema"
import { mailTextErrors } from "@/lib/surveys/check-piping"
import { type Condition, conditionOf, isWritten } from "../conditions"

export type PickedCustomer = { id: string; label: string }

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
  /** Their days are NaN while the field is empty. */
  reminders: Reminder[]
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

/** What is still missing: to whom it goes, a time to come, the days of a reminder, or a subject that can be filled in. */
export type Missing = "nobody" | "past" | "days" | "subject"

export function missingIn(form: CampaignForm): Missing | undefined {
  if (!namesSomebody(form)) return "nobody"
  if (form.when === "later" && form.at === "") return "past"
  if (!form.reminders.every(hasGoodDays)) return "days"
  const subjects = form.reminders.flatMap(({ subject = {} }) => Object.values(subject))
  return subjects.some((text) => mailTextErrors(text).length > 0) ? "subject" : undefined
}

export const hasGoodDays = ({ afterDays }: Reminder): boolean =>
  Number.isInteger(afterDays) && afterDays >= 1 && afterDays <= LATEST_REMINDER_DAYS

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
    reminders: reminders.length > 0 ? reminders : null,
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
