import type { Db } from "../../db/client"
import { workspaces } from "../../db/schema"
import type { Locale } from "../i18n/locale"
import { newId } from "../ids"
import { createDefaultStages } from "./default-stages"

const DAY_SECONDS = 86_400
const DEFAULT_BRAND_COLOR = "#2D4AA8"

type NewWorkspace = { name: string; timeZone: string; locale: Locale; now: Date }

/** Creates a workspace with the default journey stages, in the caller's transaction; returns its id. */
export async function createWorkspace(tx: Db, input: NewWorkspace): Promise<string> {
  const id = newId()
  await tx.insert(workspaces).values({
    id,
    name: input.name,
    locale: input.locale,
    timeZone: input.timeZone,
    brandColor: DEFAULT_BRAND_COLOR,
    cornerStyle: "soft",
    cooldownSeconds: 30 * DAY_SECONDS,
    sendFromMinute: 8 * 60 + 30,
    sendUntilMinute: 21 * 60,
    openDays: 14,
    segments: [],
    rollupGeneration: 1,
    createdAt: input.now,
  })
  await createDefaultStages(tx, id, input.locale)
  return id
}
