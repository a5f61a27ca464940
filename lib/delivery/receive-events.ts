import { setImmediate } from "node:timers/promises"
import { type Db, grew, transaction } from "../../db/client"
import { customers, events, invitations } from "../../db/schema"
import { whileAlone } from "../../db/while-alone"
import { type Ctx, requireScope } from "../accounts/ctx"
import { type EventData, eventInput } from "../customers/schema"
import { type FieldError, invalid } from "../errors"
import { type Parsed, tryParse } from "../parse"
import { takeInEvents } from "./take-in-events"

/** What is wrong with an event that names its customer by an external id nobody has. */
export const CUSTOMER_UNKNOWN: FieldError = {
  path: "customer.externalId",
  message: "is nobody we know: add an email or a phone",
}

/** What became of one row; `id` is the event's, of a duplicate that of the first. `fields` say what is wrong with a refused one. */
export type ReceivedRow =
  | { outcome: "created" | "duplicate"; id: string; invitations: number }
  | { outcome: "refused"; fields: readonly FieldError[] }

/** Rows that are written together: an answer that comes meanwhile waits for no more. */
const ROWS_A_SLICE = 500
const ATOMIC_SECONDS = 120

type Options = {
  source: string
  /** All rows in one transaction, or none when one of them is refused. */
  atomic: boolean
}

/**
 * Takes in many events and plans the invitations they ask for, one outcome a row in the same order. Good rows are kept beside
 * refused ones, unless it is to be `atomic`: then it throws `invalid` with the paths of every bad field, such as
 * "3.customer.email", counted from 0.
 */
export async function receiveEvents(
  ctx: Ctx,
  rows: readonly Parsed<unknown>[],
  { source, atomic }: Options,
): Promise<ReceivedRow[]> {
  requireScope(ctx, "write")
  if (atomic) return receiveAll(ctx, rows, source)
  const received: ReceivedRow[] = []
  while (received.length < rows.length) {
    const write = (tx: Db) => receiveWhileAlone(tx, ctx, rows.slice(received.length), source)
    // Unique indexes decide who was first, so nothing stronger is needed.
    const written = await transaction(write, { isolation: "read committed" })
    received.push(...written)
    await grew([customers, events, invitations], written.length)
  }
  return received
}

/** Takes in the first slice of rows, and further ones until somebody waits. */
async function receiveWhileAlone(
  tx: Db,
  ctx: Ctx,
  rows: readonly Parsed<unknown>[],
  source: string,
): Promise<ReceivedRow[]> {
  const received: ReceivedRow[] = []
  await whileAlone(slicesOf(rows), async (slice) => {
    received.push(...(await receiveSome(tx, ctx, slice.map(readRow), source)))
  })
  return received
}

async function receiveAll(ctx: Ctx, rows: readonly Parsed<unknown>[], source: string): Promise<ReceivedRow[]> {
  const events: Parsed<EventData>[] = []
  for (const slice of slicesOf(rows)) {
    events.push(...slice.map(readRow))
    await setImmediate()
  }
  refuseUnlessAll(events)
  return transaction(
    async (tx) => {
      const received: ReceivedRow[] = []
      for (const slice of slicesOf(events)) {
        received.push(...(await receiveSome(tx, ctx, slice, source)))
        await setImmediate()
      }
      refuseUnlessAll(received)
      return received
    },
    { isolation: "read committed", seconds: ATOMIC_SECONDS },
  )
}

const readRow = (row: Parsed<unknown>): Parsed<EventData> => ("fields" in row ? row : tryParse(eventInput, row.data))

async function receiveSome(
  tx: Db,
  ctx: Ctx,
  rows: readonly Parsed<EventData>[],
  source: string,
): Promise<ReceivedRow[]> {
  const good = rows.flatMap((row) => ("data" in row ? [row.data] : []))
  const taken = (await takeInEvents(tx, ctx, good, { source })).values()
  return rows.map((row): ReceivedRow => {
    if ("fields" in row) return { outcome: "refused", fields: row.fields }
    const one = taken.next().value
    if (!one || "refused" in one) return { outcome: "refused", fields: [CUSTOMER_UNKNOWN] }
    const { event, duplicate, invitations } = one
    return { outcome: duplicate ? "duplicate" : "created", id: event.id, invitations: invitations.length }
  })
}

/** Throws `invalid` with every bad field of the rows that are refused. */
function refuseUnlessAll(rows: readonly (Parsed<EventData> | ReceivedRow)[]): void {
  const bad = rows.flatMap((row, index) =>
    "fields" in row
      ? row.fields.map((field) => ({ ...field, path: [index, field.path].filter((it) => it !== "").join(".") }))
      : [],
  )
  const [first] = bad
  if (first) throw invalid(`${first.path}: ${first.message}`, bad)
}

function* slicesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_SLICE) {
    yield rows.slice(start, start + ROWS_A_SLICE)
  }
}
