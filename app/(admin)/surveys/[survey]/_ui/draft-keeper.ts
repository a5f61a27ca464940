import type { UseFormReturn } from "react-hook-form"
import type { Outcome } from "@/app/_server/act"
import type { ShownError } from "@/app/_server/shown-error"
import type { Draft } from "@/lib/surveys/save-draft"
import { checkDraft, type DraftIssue, type DraftWarning } from "../draft-issues"
import type { DraftValues } from "../draft-values"
import { essence } from "../essence"
import { newHistory, recorded, redone, undone } from "./history"

const SETTLE_MS = 400
const SAVE_MS = 600

export type KeeperState = {
  save: "saved" | "waiting" | "saving" | "invalid" | "failed" | "conflict"
  savedAt: Date
  issues: readonly DraftIssue[]
  warnings: readonly DraftWarning[]
  /** What the last change took away. */
  removed: Removed | undefined
  canUndo: boolean
  canRedo: boolean
  /** What the questionnaire says, to compare with the published one. */
  says: string
}

/** Something that was deleted; questions and endings by their id, to come back to. */
export type Removed = { what: "question" | "ending" | "options" | "rows" | "columns"; id?: string }

type Saved = { revision: number }
type Start = Saved & {
  savedAt: Date
  /** Properties that placeholders may name: `customer.country`. */
  propertyKeys: readonly string[]
}
type Server = {
  save: (draft: Draft) => Promise<Outcome<Saved>>
  publish: (draft: Draft) => Promise<Outcome<Saved>>
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

export type DraftKeeper = ReturnType<typeof createDraftKeeper>

/**
 * Keeps a draft: its history, what is wrong with it, and whether it is saved. It saves by itself a second after the last
 * change, when nothing is wrong, and never over what somebody else saved since.
 */
export function createDraftKeeper(form: UseFormReturn<DraftValues>, from: Start, server: Server) {
  const text = () => JSON.stringify(form.getValues())
  let { revision } = from
  let history = newHistory(text())
  let savedText = history.present
  let checkedText = history.present
  const check = (values: DraftValues) => checkDraft(values, from.propertyKeys)
  let checked = check(form.getValues())
  let says = essence(form.getValues("definition"))
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<unknown> | undefined
  const listeners = new Set<() => void>()
  let state: KeeperState = {
    save: "saved",
    savedAt: from.savedAt,
    issues: checked.issues,
    warnings: checked.warnings,
    removed: undefined,
    canUndo: false,
    canRedo: false,
    says,
  }

  const tell = (change: Partial<KeeperState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const after = (pause: number, what: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(what, pause)
  }
  const noticed = () => {
    if (state.save === "saved") tell({ save: "waiting" })
    after(SETTLE_MS, () => settle())
  }

  const takeIn = (removed: Removed | undefined) => {
    const now = text()
    if (now === checkedText) return
    tell({ removed })
    checkedText = now
    const values = form.getValues()
    history = recorded(history, now)
    checked = check(values)
    says = essence(values.definition)
  }

  /** Takes in what was changed: history, faults, and the next saving. */
  function settle(removed?: Removed) {
    clearTimeout(timer)
    takeIn(removed)
    const isSaved = history.present === savedText
    const next = isSaved ? "saved" : checked.ready ? "waiting" : "invalid"
    tell({
      save: state.save === "conflict" ? "conflict" : next,
      // The same list as long as it says the same: whoever shows a fault is not drawn anew at each pause.
      issues: isSame(checked.issues, state.issues) ? state.issues : checked.issues,
      warnings: isSame(checked.warnings, state.warnings) ? state.warnings : checked.warnings,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      says,
    })
    if (state.save === "waiting") after(SAVE_MS, save)
  }

  async function send(how: Server["save"]): Promise<ShownError | undefined> {
    await running
    settle()
    clearTimeout(timer)
    if (!checked.ready) return undefined
    const sent = history.present
    tell({ save: "saving" })
    const sending = how({ ...checked.ready, revision })
    running = sending
    const outcome = await sending.catch(() => undefined)
    running = undefined
    if (!outcome?.ok) {
      tell({ save: outcome?.error.code === "conflict" ? "conflict" : "failed" })
      return outcome?.error ?? { code: "unknown", message: "", fields: [] }
    }
    revision = outcome.value.revision
    savedText = sent
    tell({ save: "saved", savedAt: new Date() })
    if (text() !== sent) settle()
    return undefined
  }

  /** Saves now what is not saved yet. */
  async function save() {
    if (state.save !== "conflict" && text() !== savedText) await send(server.save)
  }

  const go = (to: typeof undone) => {
    settle()
    const next = to(history)
    if (!next) return
    history = next
    form.reset(JSON.parse(next.present))
    settle()
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Listens to the form until the returned function is called. */
    watch: () => {
      const stop = form.subscribe({ formState: { values: true }, callback: noticed })
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
    settle,
    save,
    publish: () => send(server.publish),
    undo: () => go(undone),
    redo: () => go(redone),
  }
}
