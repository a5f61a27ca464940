import { transaction } from "@/db/client"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { planReminders } from "@/lib/delivery/reminders/plan-reminders"
import { openSender } from "@/lib/delivery/send-due"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { ctx, send, server, survey, time } from "./queue-under-test"

/* Campaigns of the queue under test. */

export const MINUTE = 60_000

export async function makeCustomers(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({ email: `c${index}@example.test` }))
  const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
  return saved.flatMap((one) => ("id" in one ? [one.id] : []))
}

export async function campaignTo(count: number): Promise<string> {
  const customerIds = await makeCustomers(count)
  const { id } = await createCampaign(ctx, { surveyId: survey.surveyId, customerIds, cooldownSeconds: 0 })
  return id
}

/** Puts the reminders that are due into the queue, and sends. */
export async function remind(): Promise<void> {
  await planReminders(time)
  await send()
}

export const at = () => ({ ...ctx, now: time })
export const recipients = () => server.messages.flatMap(({ to }) => to)

/** Sends with several workers at once, and does something when so many mails have come in. */
export async function sendUntil(workers: number, count: number, then: () => Promise<void>): Promise<void> {
  const transports = Array.from({ length: workers }, () => smtpTransport({ url: server.url, connections: 2 }))
  const running = Promise.all(transports.map((transport) => openSender(() => time, transport, { rate: 200 }).run()))
  await server.received(count)
  await then()
  await running
  await Promise.all(transports.map((transport) => transport.close()))
}
