import { createFormControl } from "react-hook-form"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type { Outcome } from "@/app/_server/act"
import { createDraftKeeper } from "@/app/(admin)/surveys/[survey]/_ui/draft-keeper"
import { type DraftValues, openTexts } from "@/app/(admin)/surveys/[survey]/draft-values"
import type { Draft } from "@/lib/surveys/save-draft"
import { definitionFromTemplate } from "@/lib/surveys/templates"

const LONG = 60_000
const savedAt = new Date("2026-11-23T10:00:00Z")
const title = "definition.questions.0.title.it"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Answer = Outcome<{ revision: number }>

/** A keeper over a real form, and a server that answers as the test says. */
function keep(answer: (draft: Draft) => Answer | Promise<Answer> = accept) {
  const definition = openTexts(definitionFromTemplate("csat", ["it", "en"]))
  const form = createFormControl<DraftValues>({ defaultValues: { name: "Consegna", definition } })
  const sent: Draft[] = []
  const receive = async (draft: Draft) => {
    sent.push(draft)
    return answer(draft)
  }
  const from = { revision: 1, savedAt, propertyKeys: ["customer.country"] }
  const keeper = createDraftKeeper(form as never, from, { save: receive, publish: receive })
  const stop = keeper.watch()
  const write = (text: string) => form.setValue(title, text)
  return { form, keeper, sent, stop, write, titleNow: () => form.getValues(title) }
}

const accept = ({ revision }: Draft) => ({ ok: true as const, value: { revision: revision + 1 } })
const refuse = (code: "conflict" | "unknown") => () => ({
  ok: false as const,
  error: { code, message: "", fields: [] },
})
const passes = () => vi.advanceTimersByTimeAsync(LONG)

describe("a draft", () => {
  test("is saved by itself after the last change, once, with the revision that it grew from", async () => {
    const { keeper, sent, write } = keep()
    write("Come")
    write("Com’è andata?")
    expect(keeper.state().save).toBe("waiting")
    await passes()
    expect(sent.map(({ revision }) => revision)).toEqual([1])
    expect(sent[0]?.definition.questions[0]?.title.it).toBe("Com’è andata?")
    expect(keeper.state().save).toBe("saved")
    write("E adesso?")
    await passes()
    expect(sent.map(({ revision }) => revision)).toEqual([1, 2])
  })

  test("is not saved while something is wrong with it, and then is", async () => {
    const { keeper, sent, write } = keep()
    write(" ")
    await passes()
    expect(keeper.state()).toMatchObject({ save: "invalid", issues: [{ path: title.split(".").map(numbered) }] })
    write("Com’è andata?")
    await passes()
    expect([sent.length, keeper.state().save]).toEqual([1, "saved"])
  })

  test("that was written on while it was being saved is saved again", async () => {
    const arrived = Promise.withResolvers<void>()
    const { keeper, sent, write } = keep(async (draft) => {
      await arrived.promise
      return accept(draft)
    })
    write("Uno")
    const saving = keeper.save()
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    write("Due")
    arrived.resolve()
    await saving
    expect(keeper.state().save).toBe("waiting")
    await passes()
    expect(sent.map(({ definition }) => definition.questions[0]?.title.it)).toEqual(["Uno", "Due"])
  })

  test("never goes over what somebody else saved", async () => {
    const { keeper, sent, write } = keep(refuse("conflict"))
    write("Mia")
    await passes()
    write("Mia ancora")
    await passes()
    await keeper.save()
    expect([sent.length, keeper.state().save]).toEqual([1, "conflict"])
  })

  test("that could not be sent says so, and is sent when asked again", async () => {
    let isDown = true
    const { keeper, sent, write } = keep((draft) => (isDown ? Promise.reject(new Error("offline")) : accept(draft)))
    write("Com’è andata?")
    await passes()
    expect(keeper.state().save).toBe("failed")
    isDown = false
    await keeper.save()
    expect([sent.length, keeper.state().save]).toEqual([2, "saved"])
  })

  test("goes back a step and forward again, and what is saved already needs no saving", async () => {
    const { keeper, sent, write, titleNow } = keep()
    const first = titleNow()
    write("Uno")
    keeper.settle()
    write("Due")
    keeper.undo()
    expect(titleNow()).toBe("Uno")
    keeper.undo()
    expect([titleNow(), keeper.state().canUndo, keeper.state().save]).toEqual([first, false, "saved"])
    keeper.redo()
    keeper.redo()
    expect([titleNow(), keeper.state().canRedo]).toEqual(["Due", false])
    await passes()
    expect(sent).toHaveLength(1)
  })

  test("says what was just deleted until the next change", () => {
    const { keeper, write } = keep()
    write("Uno")
    keeper.settle({ what: "question", id: "nps" })
    expect(keeper.state().removed).toEqual({ what: "question", id: "nps" })
    keeper.settle()
    expect(keeper.state().removed).toEqual({ what: "question", id: "nps" })
    keeper.undo()
    expect(keeper.state().removed).toBeUndefined()
  })

  test("is saved with a placeholder that looks like a typo, which is named with what was meant", async () => {
    const { keeper, write } = keep()
    write("Ciao {{customer.contry}}")
    await passes()
    expect(keeper.state()).toMatchObject({
      save: "saved",
      issues: [],
      warnings: [{ written: "customer.contry", suggestion: "customer.country" }],
    })
  })

  test("keeps its lists of faults as long as they say the same, so that nothing is drawn anew", () => {
    const { keeper, write } = keep()
    write("")
    keeper.settle()
    const { issues } = keeper.state()
    write(" ")
    keeper.settle()
    expect(keeper.state().issues).toBe(issues)
  })

  test("that nobody looks at any more is left alone", async () => {
    const { sent, stop, write } = keep()
    write("Uno")
    stop()
    await passes()
    expect(sent).toEqual([])
  })
})

const numbered = (part: string) => (/^\d+$/.test(part) ? Number(part) : part)
