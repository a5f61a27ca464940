import type { Db } from "../../../db/client"
import type { Ctx } from "../../accounts/ctx"
import { parseIsoDay } from "../../calendar"
import { invalid, isNoveError } from "../../errors"
import { readTouchpoint } from "../../journey/reads"

/** The day number of a date that was checked. */
export function dayOf(date: string): number {
  const day = parseIsoDay(date)
  if (day === undefined) throw new RangeError(`${date} is no date.`)
  return day
}

/** The touchpoint's id, or null. Throws `invalid` when the workspace has none such. */
export async function knownTouchpoint(tx: Db, ctx: Ctx, id: string | null): Promise<string | null> {
  if (id === null) return null
  try {
    return (await readTouchpoint(ctx, id, tx)).id
  } catch (error) {
    if (!isNoveError(error) || error.code !== "not_found") throw error
    const message = "is no touchpoint of this journey"
    throw invalid(`touchpoint: ${message}`, [{ path: "touchpoint", message }])
  }
}
