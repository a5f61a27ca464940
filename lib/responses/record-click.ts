import { db } from "../../db/client"
import { endingClicks } from "../../db/schema"

type Click = { responseId: string; workspaceId: string; surveyId: string; endingId: string; at: Date }

/** Notes that a person pressed the button of the ending they saw; once a response, however often they do. */
export async function recordClick(click: Click): Promise<void> {
  await db().insert(endingClicks).values(click).onConflictDoNothing()
}
