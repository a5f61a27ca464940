import { transaction } from "../../../db/client"
import { markInData } from "./mark-in-data"
import { type Outcome, recordOutcomes } from "./record-outcomes"

type Waiting<Item, Result> = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }

/** How long an outcome waits for a message that is handed over meanwhile, to share its transaction. */
const LINGER_MS = 20

/**
 * Commits what happens to messages, together what happens together: a body about to go out waits for its commit, so it
 * starts one at once; the outcomes of others go with it.
 */
export class Journal {
  private handing: Waiting<string, boolean>[] = []
  private ended: Waiting<Outcome, void>[] = []
  private writing = false
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly owner: string) {}

  /** Commits that the body of a message goes out now; `false`: it must not. */
  handOver(messageId: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.handing.push({ item: messageId, resolve, reject })
      this.start()
    })
  }

  /** Commits how an attempt ended. */
  record(outcome: Outcome): Promise<void> {
    return new Promise((resolve, reject) => {
      this.ended.push({ item: outcome, resolve, reject })
      this.timer ??= setTimeout(() => this.start(), LINGER_MS)
    })
  }

  private start(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (!this.writing) void this.writeAll()
  }

  private async writeAll(): Promise<void> {
    this.writing = true
    while (this.handing.length > 0 || (this.ended.length > 0 && !this.timer)) {
      // One turn of the event loop, so that what has already happened joins in.
      await new Promise((resolve) => setImmediate(resolve))
      const handing = this.handing
      const ended = this.ended
      this.handing = []
      this.ended = []
      clearTimeout(this.timer)
      this.timer = undefined
      try {
        await this.write(handing, ended)
      } catch (error) {
        for (const { reject } of [...handing, ...ended]) reject(error)
      }
    }
    this.writing = false
  }

  private async write(handing: Waiting<string, boolean>[], ended: Waiting<Outcome, void>[]): Promise<void> {
    const ids = handing.map(({ item }) => item)
    const outcomes = ended.map(({ item }) => item)
    const going = await transaction(
      async (tx) => {
        await recordOutcomes(tx, this.owner, outcomes)
        return ids.length > 0 ? markInData(tx, ids, this.owner) : new Set<string>()
      },
      { isolation: "read committed" },
    )
    for (const { resolve } of ended) resolve()
    for (const { item, resolve } of handing) resolve(going.has(item))
  }
}
