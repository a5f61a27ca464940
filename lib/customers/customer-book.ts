import { newOrderedId, newPublicId } from "../ids"
import { type CustomerKeys, type CustomerRow, KEYS, type Key, mergeCustomer } from "./merge"
import { NO_FACTS } from "./no-facts"
import type { CustomerReference } from "./schema"

/**
 * What happens when a row's external id belongs to somebody other than its email: `refuse` the row, or go by the email and
 * `leave` the id where it is. A phone always stays where it is: households share one.
 */
export type TakenRule = "refuse" | "leave"

export type Refusal = { refused: "external_id_taken" | "customer_unknown" }

/** A customer as it will be written; `indexes` are the rows that speak of it. */
export type Draft = { row: CustomerRow; isNew: boolean; changed: boolean; indexes: number[] }

/** The customers a batch of rows speaks of, in memory: who is found by which key, and what the rows make of them. */
export class CustomerBook {
  readonly drafts: Draft[] = []
  private readonly found: Record<Key, Map<string, Draft>> = {
    emailKey: new Map(),
    externalId: new Map(),
    phone: new Map(),
  }

  constructor(
    private readonly owner: { workspaceId: string; now: Date },
    known: readonly CustomerRow[],
  ) {
    for (const row of known) this.keep({ row, isNew: false, changed: false, indexes: [] })
  }

  /** Finds whom a row speaks of, or drafts somebody new, and merges the row in. */
  place(data: CustomerReference, keys: CustomerKeys, taken: TakenRule): Draft | Refusal {
    const decisive = KEYS.find((name) => this.holder(name, keys) !== undefined)
    const draft = decisive && this.holder(decisive, keys)
    if (!draft) return this.draftNew(data, keys)
    const free = (name: Key) => (this.holder(name, keys) ?? draft) === draft
    if (taken === "refuse" && !free("externalId")) return { refused: "external_id_taken" }
    const theirs: CustomerKeys = {
      emailKey: free("emailKey") ? keys.emailKey : null,
      externalId: free("externalId") ? keys.externalId : null,
      phone: free("phone") ? keys.phone : null,
    }
    const merged = mergeCustomer(draft.row, data, theirs, this.owner.now)
    draft.changed ||= merged !== draft.row
    draft.row = merged
    this.index(draft)
    return draft
  }

  private draftNew(data: CustomerReference, keys: CustomerKeys): Draft | Refusal {
    if (keys.emailKey === null && keys.phone === null) return { refused: "customer_unknown" }
    const { workspaceId, now } = this.owner
    const ids = { id: newOrderedId(), publicId: newPublicId(), workspaceId }
    const empty: CustomerRow = { ...NO_FACTS, ...ids, createdAt: now, updatedAt: now }
    return this.keep({ row: mergeCustomer(empty, data, keys, now), isNew: true, changed: true, indexes: [] })
  }

  private holder(name: Key, keys: CustomerKeys): Draft | undefined {
    const key = keys[name]
    return key === null ? undefined : this.found[name].get(key)
  }

  private keep(draft: Draft): Draft {
    this.drafts.push(draft)
    this.index(draft)
    return draft
  }

  /** A key that a row gives up stays its own within the batch: the order of the writes must not matter. */
  private index(draft: Draft): void {
    for (const name of KEYS) {
      const key = draft.row[name]
      if (key !== null) this.found[name].set(key, draft)
    }
  }
}
