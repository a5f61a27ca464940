import { asc, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { autopilots } from "../../../db/schema"
import { giveTurns } from "./give-turns"
import { takeTurns } from "./take-turns"

/** Gives turns to new customers and takes those that are due, in every workspace; returns how many customers that concerned. */
export async function runAutopilots(now: Date, limit = 5000): Promise<number> {
  const active = await db()
    .select()
    .from(autopilots)
    .where(eq(autopilots.status, "active"))
    .orderBy(asc(autopilots.createdAt))
  let done = 0
  for (const autopilot of active) {
    done += await giveTurns(autopilot, now, limit)
    done += await takeTurns(autopilot, now, limit)
  }
  return done
}
