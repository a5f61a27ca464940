import { expect, it } from "vitest"
import { exportProblem } from "@/lib/exports/run-exports"

it.each([
  ["ENOSPC", "disk_full"],
  ["EDQUOT", "disk_full"],
  ["EACCES", "failed"],
])("an export that ends with %s is told as %s", (code, problem) => {
  expect(exportProblem(Object.assign(new Error(code), { code }))).toBe(problem)
})
