import type { MadeSurvey } from "../factories/survey"
import { PROPERTIES } from "./many-answers"

/** An empty workspace in a new database, with a survey at each of some touchpoints and each property of many answers a segment. */
export async function prepareTouchpoints(url: string, count: number) {
  const { migrate } = await import("@/db/migrate")
  await migrate(url)
  const { db } = await import("@/db/client")
  const { workspaces } = await import("@/db/schema")
  const { makeWorkspace } = await import("../factories/workspace")
  const { makeSurvey } = await import("../factories/survey")
  const ctx = await makeWorkspace({ now: new Date() })
  const segments = Array.from({ length: PROPERTIES }, (_, index) => `customer.p${index}`)
  await db().update(workspaces).set({ segments })
  const surveys: MadeSurvey[] = []
  for (let index = 0; index < count; index += 1)
    surveys.push(await makeSurvey(ctx, "post-purchase", `Touchpoint ${index}`))
  return { ctx, surveys }
}
