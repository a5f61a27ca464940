import type { Db } from "../../db/client"
import { journeyStages } from "../../db/schema"
import type { Locale } from "../i18n/locale"
import { newId } from "../ids"

type DefaultStage = { key: string; phase: "before" | "during" | "after"; name: Record<Locale, string> }

/** The six stages a new workspace starts with, in order. */
const DEFAULT_STAGES: readonly DefaultStage[] = [
  { key: "awareness", phase: "before", name: { it: "Scoperta", en: "Awareness" } },
  { key: "consideration", phase: "before", name: { it: "Considerazione", en: "Consideration" } },
  { key: "decision", phase: "during", name: { it: "Decisione", en: "Decision" } },
  { key: "purchase", phase: "during", name: { it: "Acquisto", en: "Purchase" } },
  { key: "support", phase: "after", name: { it: "Assistenza", en: "Support" } },
  { key: "loyalty", phase: "after", name: { it: "Fedeltà", en: "Loyalty" } },
]

/** Gives a new workspace the default stages, named in its language. */
export async function createDefaultStages(tx: Db, workspaceId: string, locale: Locale): Promise<void> {
  await tx.insert(journeyStages).values(
    DEFAULT_STAGES.map((stage, position) => ({
      id: newId(),
      workspaceId,
      key: stage.key,
      name: stage.name[locale],
      phase: stage.phase,
      position,
    })),
  )
}
