"use server"

import { act, look } from "@/app/_server/act"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { instantAt, parseIsoDay } from "@/lib/calendar"
import { listCustomers } from "@/lib/customers/reads"
import { previewSend } from "@/lib/delivery/preview-send"
import type { NewSend } from "@/lib/delivery/schema"
import { sendToCustomers } from "@/lib/delivery/send-to-customers"
import { invalid } from "@/lib/errors"

const FOUND_AT_MOST = 8

type Selection = Pick<NewSend, "surveyId" | "all" | "filter" | "customerIds">

/** Who would be reached; `at` is a local time of the workspace, or null for now. */
export const previewRecipients = async (selection: Selection, at: string | null) =>
  look(async (ctx) => previewSend(ctx, { ...selection, sendAt: await instantOf(ctx, at) }))

/** Sends a survey by hand. */
export const sendSurvey = async (selection: Selection, at: string | null) =>
  act(async (ctx) => sendToCustomers(ctx, { ...selection, sendAt: await instantOf(ctx, at) }))

/** Customers to pick from, by the beginning of name or email. */
export const findCustomers = async (search: string) =>
  look(async (ctx) => {
    const { data } = await listCustomers(ctx, { search: String(search), limit: FOUND_AT_MOST })
    return data.map(({ id, name, email }) => ({ id, name, email }))
  })

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
