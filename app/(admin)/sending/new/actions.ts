"use server"

import { act, look } from "@/app/_server/act"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { instantAt, parseIsoDay } from "@/lib/calendar"
import { listCustomers } from "@/lib/customers/reads"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import type { OutReason } from "@/lib/delivery/campaigns/out-reasons"
import { listPreviewPeople, previewPart } from "@/lib/delivery/campaigns/preview-campaign"
import type { NewCampaign } from "@/lib/delivery/campaigns/schema"
import { readAddresses } from "@/lib/delivery/rules/read-addresses"
import { sendTestMail } from "@/lib/delivery/test-mail/send-test-mail"
import { invalid } from "@/lib/errors"
import type { CampaignDraft } from "./campaign-form"

const FOUND_AT_MOST = 8
const WRONG_SHOWN = 5

/**
 * A part of who would be reached, the first one without a cursor, and the lines of a list that hold no address; `at` is a
 * local time of the workspace, or null for now.
 */
export const previewRecipients = async (draft: CampaignDraft, at: string | null, cursor: string | null) =>
  look(async (ctx) => {
    const wrong = draft.addressText === undefined ? [] : readAddresses(draft.addressText).wrong
    const input = await inputOf(ctx, draft, at)
    const part = input.addresses?.length === 0 ? null : await previewPart(ctx, input, cursor)
    return { part, wrong: { count: wrong.length, lines: wrong.slice(0, WRONG_SHOWN) } }
  })

/** The people of a preview, page by page. */
export const listRecipients = async (
  draft: CampaignDraft,
  at: string | null,
  wanted: { show: "ready" | OutReason; search: string; cursor: string | null },
) =>
  look(async (ctx) => {
    const { show, search, cursor } = wanted
    return listPreviewPeople(ctx, await inputOf(ctx, draft, at), { show, search, cursor: cursor ?? undefined })
  })

/** Begins the campaign; the same `key` begins it once. */
export const startCampaign = async (draft: CampaignDraft, at: string | null, key: string) =>
  act(async (ctx) => createCampaign(ctx, await inputOf(ctx, draft, at), String(key)))

/** Sends the survey's mail to a member, as a test. */
export const sendTest = async (surveyId: string, to: string, customerId: string | null) =>
  look((ctx) => sendTestMail(ctx, { surveyId, to, customerId: customerId ?? undefined }))

/** Customers to pick from, by the beginning of name or email. */
export const findCustomers = async (search: string) =>
  look(async (ctx) => {
    const { data } = await listCustomers(ctx, { search: String(search), limit: FOUND_AT_MOST })
    return data.map(({ id, name, email }) => ({ id, name, email }))
  })

async function inputOf(ctx: Ctx, { addressText, ...draft }: CampaignDraft, at: string | null): Promise<NewCampaign> {
  const addresses = addressText === undefined ? undefined : readAddresses(addressText).addresses
  return { ...draft, addresses, sendAt: await instantOf(ctx, at) }
}

/** The instant of "2026-11-24T09:30" by the workspace's clock. Throws `invalid` for one that has passed, or is none. */
async function instantOf(ctx: Ctx, at: string | null): Promise<Date | undefined> {
  if (at === null) return undefined
  const [, date = "", hours = "", minutes = ""] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(at) ?? []
  const day = parseIsoDay(date)
  const { timeZone } = await readWorkspace(ctx)
  const instant = day === undefined ? undefined : instantAt(day, Number(hours) * 60 + Number(minutes), timeZone)
  if (!instant || instant <= ctx.now) {
    throw invalid("sendAt: must lie in the future", [{ path: "sendAt", message: "must lie in the future" }])
  }
  return instant
}
