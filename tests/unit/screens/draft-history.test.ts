import { expect, test } from "vitest"
import { newHistory, recorded, redone, undone } from "@/app/(admin)/surveys/[survey]/_ui/history"
import fc from "@/tests/properties"

test("goes back to what was, and forward again", () => {
  const history = recorded(recorded(newHistory("a"), "b"), "c")
  const back = undone(history)
  expect(back?.present).toBe("b")
  expect(back && redone(back)).toEqual(history)
})

test("goes no further than it knows", () => {
  expect(undone(newHistory("a"))).toBeUndefined()
  expect(redone(recorded(newHistory("a"), "b"))).toBeUndefined()
})

test("does not count what changes nothing", () => {
  const history = recorded(newHistory("a"), "b")
  expect(recorded(history, "b")).toBe(history)
})

test("forgets what was undone once something else is done", () => {
  const back = undone(recorded(newHistory("a"), "b"))
  const other = back && recorded(back, "c")
  expect(other).toEqual({ past: ["a"], present: "c", future: [] })
})

test("any changes can be undone to the start and done again", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 60 }), (texts) => {
      const history = texts.reduce(recorded, newHistory("start"))
      let back = history
      for (let next = undone(back); next; next = undone(back)) back = next
      expect(back.present).toBe("start")
      let forth = back
      for (let next = redone(forth); next; next = redone(forth)) forth = next
      expect(forth).toEqual(history)
    }),
  )
})

test("keeps the newest 200 steps", () => {
  const texts = Array.from({ length: 300 }, (_, index) => String(index))
  const { past, present } = texts.reduce(recorded, newHistory("start"))
  expect([past.length, past[0], present]).toEqual([200, "99", "299"])
})
