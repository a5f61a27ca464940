import { transaction } from "../../db/client"
import { isUniqueViolation } from "../../db/errors"
import type { Ctx } from "../accounts/ctx"
import { CATALOGUE } from "../journey/catalogue"
import { insertTouchpoint } from "../journey/create-touchpoint"
import { listStages, listTouchpoints } from "../journey/reads"
import { touchpointNameKey } from "../journey/schema"
import { stopped } from "./sentences"

/** More new ones than this are a wrongly mapped column rather than a journey. */
const NEW_AT_MOST = 100

/** The touchpoints that rows name, by id or by name; created where they are new. */
export class NamedTouchpoints {
  private readonly known = new Map<string, string>()
  private created = 0

  constructor(private readonly ctx: Ctx) {}

  idOf(text: string): string | undefined {
    return this.known.get(text)
  }

  /** Finds or makes the touchpoint of each text. Throws `invalid` when the file names more new ones than a journey has. */
  async know(texts: readonly string[]): Promise<void> {
    const wanted = [...new Set(texts)]
    if (wanted.some((text) => !this.known.has(text))) await this.look(wanted)
    const fresh = new Map<string, string>()
    for (const text of wanted.filter((one) => !this.known.has(one))) {
      const key = touchpointNameKey(text)
      fresh.set(key, fresh.get(key) ?? text)
    }
    if (fresh.size > 0) {
      this.created += fresh.size
      if (this.created > NEW_AT_MOST) throw stopped("touchpoints_too_many", { max: NEW_AT_MOST })
      for (const name of fresh.values()) await this.create(name)
      await this.look(wanted)
    }
  }

  private async look(texts: readonly string[]): Promise<void> {
    const all = await listTouchpoints(this.ctx, { archived: true })
    const byName = new Map(all.map(({ id, nameKey }) => [nameKey, id]))
    const ids = new Set(all.map(({ id }) => id))
    for (const text of texts) {
      const id = ids.has(text) ? text : byName.get(touchpointNameKey(text))
      if (id !== undefined) this.known.set(text, id)
    }
  }

  /** Placed where the catalogue has a touchpoint of that name; else at the purchase, where most are asked. */
  private async create(name: string): Promise<void> {
    const key = touchpointNameKey(name)
    const entry = CATALOGUE.find(({ name: { it, en } }) => [it, en].some((one) => touchpointNameKey(one) === key))
    const stages = await listStages(this.ctx)
    const place = entry && stages.some((stage) => stage.key === entry.stage) ? entry : undefined
    const usual = stages.find((stage) => stage.key === "purchase") ?? stages[0]
    const values = place
      ? { ...place, name, catalogueKey: place.key }
      : { name, stage: usual?.key ?? "purchase", channel: "other" as const }
    try {
      await transaction((tx) => insertTouchpoint(tx, this.ctx, values))
    } catch (error) {
      // Somebody else named one alike in this very moment: it is found again by its name.
      if (!isUniqueViolation(error)) throw error
    }
  }
}
