import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { MailServer } from "../servers/mail"
import { ORDERS_FOLDER, ORDERS_ZONE, type Order, readOrders } from "./orders"
import { type OpenForm, openForm, postForm } from "./survey-client"

const READING_MS = 30_000

type MonthRow = { month: string; answers: number; csat: number; expectedAnswers: number; expectedCsat: number }

export type Replayed = {
  months: MonthRow[]
  comments: number
  expectedComments: number
  orders: number
  invited: number
  responded: number
  mails: number
  /** Mails that came for an order which had one already. */
  askedTwice: number
}

type Step =
  | { kind: "due"; at: Date; order: Order }
  | { kind: "open"; at: Date; order: Order; index: number }
  | { kind: "answer"; at: Date; order: Order; index: number }

/** What everybody did, in the order of time. */
function stepsOf(orders: Order[]): Step[] {
  const steps = orders.flatMap((order): Step[] => [
    { kind: "due", at: order.dueAt, order },
    ...order.answers.flatMap(({ at }, index): Step[] => [
      { kind: "open", at: new Date(at.getTime() - READING_MS), order, index },
      { kind: "answer", at, order, index },
    ]),
  ])
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/**
 * Runs the product on real orders: customers and deliveries imported as history, the survey asked and mailed when it
 * really was, answered through HTTP when it really was, with one restart of the server on the way. The modules of the
 * product are loaded here, after SMTP_URL is set.
 */
export async function replay(mail: MailServer, limit?: number): Promise<Replayed> {
  const { db } = await import("@/db/client")
  const { responses, workspaces } = await import("@/db/schema")
  const { startServer } = await import("@/lib/server/start-server")
  const { setUpOwner } = await import("@/lib/accounts/set-up-owner")
  const { systemCtx } = await import("@/lib/accounts/ctx")
  const { createTrigger } = await import("@/lib/delivery/create-trigger")
  const { readMetrics } = await import("@/lib/insights/read-metrics")
  const { makeSurvey } = await import("@/tests/factories/survey")
  const { and, eq, isNotNull, count } = await import("drizzle-orm")

  const orders = await readOrders(limit)
  const steps = stepsOf(orders)
  const time = { now: steps[0]?.at ?? new Date() }
  const clock = { now: () => time.now }
  const serve = () => startServer({ clock, port: 0, screens: false })
  let server = await serve()
  let origin = `http://127.0.0.1:${server.port}`

  const owner = { name: "Olga", email: "olga@example.test", password: "a long password", workspace: "Olist" }
  const { workspaceId, apiKey } = await setUpOwner({ ...owner, timeZone: ORDERS_ZONE, locale: "en" }, time.now)
  await db().update(workspaces).set({ openDays: 400, cooldownSeconds: 0 }).where(eq(workspaces.id, workspaceId))
  const ctx = () => systemCtx(workspaceId, time.now)
  const survey = await makeSurvey(ctx(), "csat", "Delivery")
  const trigger = { eventType: "order.survey_due", surveyId: survey.surveyId, channel: "email" as const }
  await createTrigger(ctx(), { ...trigger, cooldownSeconds: 0, window: "any" })
  await importHistory(ctx(), orders)

  const links = new Map<string, string>()
  const forms = new Map<string, OpenForm>()
  let mailsRead = 0
  let askedTwice = 0
  /** The mails that came since the last look are those of the order that just fell due. */
  const readMails = async (order: Order) => {
    for (; mailsRead < mail.messages.length; mailsRead += 1) {
      const parsed = await mail.messages[mailsRead]?.parsed()
      const path = /\/s\/[\w-]{22}/.exec(parsed?.text ?? "")?.[0]
      if (links.has(order.id)) askedTwice += 1
      if (path) links.set(order.id, path)
    }
  }
  const half = steps[Math.floor(steps.length / 2)]
  for (const step of steps) {
    time.now = step.at
    if (step === half) {
      await server.close()
      server = await serve()
      origin = `http://127.0.0.1:${server.port}`
    }
    const key = "index" in step ? `${step.order.id} ${step.index}` : ""
    switch (step.kind) {
      case "due": {
        await postEvent(origin, apiKey, step)
        await server.drain()
        await readMails(step.order)
        break
      }
      case "open": {
        const path = links.get(step.order.id)
        if (!path) throw new Error(`No mail came for order ${step.order.id}.`)
        const score = step.index === 0 ? undefined : survey.version.definition.questions[0]?.id
        const form = await openForm(origin, path, score)
        if (form) forms.set(key, form)
        break
      }
      case "answer": {
        await giveAnswer(origin, forms.get(key), step.order, step.index)
        break
      }
      default:
        step satisfies never
    }
  }
  const { total, buckets } = await readMetrics(ctx(), { metric: "csat", interval: "month" })
  const [commented] = await db()
    .select({ count: count() })
    .from(responses)
    .where(and(eq(responses.workspaceId, workspaceId), isNotNull(responses.comment)))
  await server.close()
  const expected = await countAlone(limit)
  return {
    months: buckets
      .filter(({ n }) => n > 0)
      .map(({ start, n, counts }) => {
        const month = start.slice(0, 7)
        const alone = expected.months[month] ?? { answers: 0, satisfied: 0 }
        const satisfied = (counts[4] ?? 0) + (counts[5] ?? 0)
        return {
          month,
          answers: n,
          csat: (100 * satisfied) / n,
          expectedAnswers: alone.answers,
          expectedCsat: (100 * alone.satisfied) / alone.answers,
        }
      }),
    comments: Number(commented?.count ?? 0),
    expectedComments: expected.comments,
    orders: orders.length,
    invited: total.delivered,
    responded: total.responded,
    mails: mail.messages.length,
    askedTwice,
  }
}

async function postEvent(origin: string, apiKey: string, { order, at }: Step): Promise<void> {
  const response = await fetch(`${origin}/api/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      type: "order.survey_due",
      customer: { email: order.email },
      externalId: order.id,
      occurredAt: at.toISOString(),
      properties: { order: order.id },
    }),
  })
  if (response.status !== 201) throw new Error(`The event was refused: ${response.status} ${await response.text()}`)
}

/** The score, then the comment or “skip”, as a person does step by step; a second answer goes to the same questions. */
async function giveAnswer(origin: string, form: OpenForm | undefined, order: Order, index: number): Promise<void> {
  const answer = order.answers[index]
  if (!form || !answer) throw new Error(`There is no form for order ${order.id}.`)
  await press(origin, form, { a: String(answer.score) })
  const comment = await openForm(origin, form.path, COMMENT_QUESTION)
  if (!comment) throw new Error("The comment was not asked.")
  await press(origin, comment, answer.comment.trim() === "" ? { skip: "1" } : { a: answer.comment })
}

async function press(origin: string, form: OpenForm, fields: Record<string, string>): Promise<void> {
  const status = await postForm(origin, form, fields)
  if (status !== 303) throw new Error(`The answer to ${form.question} was refused: ${status}`)
}

const COMMENT_QUESTION = "comment"

/** Customers and deliveries as files through the importer; history triggers nothing. */
async function importHistory(ctx: import("@/lib/accounts/ctx").Ctx, orders: Order[]): Promise<void> {
  const { runImport } = await import("@/lib/imports/run-import")
  const folder = await mkdtemp(join(tmpdir(), "nove-replay-"))
  const quote = (cells: (string | number)[]) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")
  const people = new Map(orders.map((order) => [order.email, order]))
  const customers = [...people.values()].map(({ email, state, city }) => quote([email, state, city]))
  const delivered = orders.filter(({ deliveredAt }) => deliveredAt !== null)
  const events = delivered.map(({ id, email, deliveredAt, value }) => quote([id, email, deliveredAt ?? "", value]))
  try {
    const customersFile = join(folder, "customers.csv")
    await writeFile(customersFile, ["email,state,city", ...customers].join("\n"))
    const eventsFile = join(folder, "orders.csv")
    await writeFile(eventsFile, ["order,email,delivered,value", ...events].join("\n"))
    await runImport(ctx, {
      kind: "customers",
      path: customersFile,
      fileName: "customers.csv",
      mapping: { email: "email", state: "properties.state", city: "properties.city" },
    })
    await runImport(ctx, {
      kind: "events",
      path: eventsFile,
      fileName: "orders.csv",
      mapping: { order: "externalId", email: "email", delivered: "occurredAt", value: "value" },
      set: { type: "order.delivered", currency: "BRL" },
      dateFormat: "yyyy-MM-dd HH:mm:ss",
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Alone = { months: Record<string, { answers: number; satisfied: number }>; comments: number }

async function countAlone(limit: number | undefined): Promise<Alone> {
  const program = join(import.meta.dirname, "expected.mjs")
  const args = [program, ORDERS_FOLDER, ...(limit === undefined ? [] : [String(limit)])]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}
