import { z } from "zod"
import { eventInput } from "../customers/schema"
import { receiveEvents } from "../delivery/receive-events"
import { endpoint } from "./endpoint"
import { flag } from "./page"
import { SOURCE } from "./post-event"

const MOST_EVENTS = 10_000

const OUTCOMES = ["created", "duplicate", "refused"] as const

const resultJson = z
  .object({
    index: z.int().describe("Which event it is, counted from 0."),
    outcome: z.enum(OUTCOMES),
    id: z.string().nullable().describe("The event’s, of a duplicate that of the first; null when it is refused."),
    invitations: z.int().describe("How many invitations it led to, also those that are skipped."),
    errors: z
      .array(
        z.object({
          path: z.string().describe("Where in the event, such as customer.email; empty: the whole."),
          message: z.string(),
        }),
      )
      .optional()
      .describe("Every bad field of one that is refused."),
  })
  .meta({ id: "EventResult" })

/** `POST /api/v1/events/bulk`, which the server answers itself, without Next. */
export const postEvents = endpoint({
  summary: "Say that many things happened, in one call",
  description:
    `At most ${MOST_EVENTS.toLocaleString("en")} events and 20 MB, as one JSON document or as NDJSON (application/x-ndjson), a ` +
    "line each. Each event does what it does alone, and has its result in the same place. Good events are kept beside refused ones, " +
    "so look at refused; with atomic=true one bad event refuses all, and its path begins with its place: 3.customer.email.",
  scope: "write",
  query: z.object({
    atomic: flag.default(false).describe("true: all events or, when one of them is refused, none."),
  }),
  rows: { name: "events", row: eventInput, most: MOST_EVENTS },
  answer: z.object({
    created: z.int(),
    duplicate: z.int(),
    refused: z.int(),
    results: z.array(resultJson),
  }),
  example: {
    events: [
      { type: "order.delivered", externalId: "order-1001", customer: { email: "anna@example.com" }, value: 59.9 },
      { type: "order.delivered", externalId: "order-1002", customer: { email: "bruno@example.com" } },
    ],
  },
  async answerWith({ ctx, query, rows }) {
    const received = await receiveEvents(ctx, rows, { source: SOURCE, atomic: query.atomic })
    const counts = { created: 0, duplicate: 0, refused: 0 }
    const results = received.map((row, index) => {
      counts[row.outcome] += 1
      if (row.outcome !== "refused") return { index, ...row }
      const errors = row.fields.map(({ path, message }) => ({ path, message }))
      return { index, outcome: row.outcome, id: null, invitations: 0, errors }
    })
    return { ...counts, results }
  },
})
