import { format } from "node:util"
import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest"

/*
 * An error on the console that a test did not expect fails it. A test that expects one says so with
 * `vi.spyOn(console, "error").mockImplementation(() => {})`.
 */
const unexpected: string[] = []
let spy: MockInstance<Console["error"]>

beforeEach(() => {
  unexpected.length = 0
  spy = vi.spyOn(console, "error").mockImplementation((...values: unknown[]) => {
    unexpected.push(format(...values))
  })
})

afterEach(() => {
  spy.mockRestore()
  expect(unexpected, "unexpected console.error").toEqual([])
})
