import { expect, test } from "vitest"
import { hourOf, hoursWith } from "@/app/_ui/times-of-day"

test("a day is offered in half hours, midnight at both ends", () => {
  const hours = hoursWith(510)
  expect(hours).toHaveLength(49)
  expect(hours.map(hourOf)).toEqual(expect.arrayContaining(["00:00", "08:30", "24:00"]))
})

test("a time between the half hours stays among the choices, in its place", () => {
  const hours = hoursWith(495).map(hourOf)
  expect(hours).toHaveLength(50)
  expect(hours.slice(16, 19)).toEqual(["08:00", "08:15", "08:30"])
})
