import type { Db } from "../../db/client"
import type { Ctx } from "../accounts/ctx"
import { invalid } from "../errors"
import { parse } from "../parse"
import { type RecordedEvent, recordEvents } from "./record-events"
import { type EventInput, eventInput } from "./schema"

/** What is wrong with an event that names its customer by an external id nobody has. */
export const CUSTOMER_UNKNOWN = {
  path: "customer.externalId",
  message: "is nobody we know: add an email or a phone",
}

/** Records one event as `recordEvents` does. Throws `invalid`, also when its customer is nobody we know. */
export async function insertEvent(
  tx: Db,
  ctx: Ctx,
  input: EventInput,
  { source }: { source: string },
): Promise<RecordedEvent> {
  const [recorded] = await recordEvents(tx, ctx, [parse(eventInput, input)], { source })
  if (recorded && "event" in recorded) return recorded
  const { path, message } = CUSTOMER_UNKNOWN
  throw invalid(`${path}: ${message}`, [CUSTOMER_UNKNOWN])
}
