import { describe, expect, it } from "vitest"
import { mergeConsent } from "@/lib/customers/merge-consent"

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const now = day(20)
const none = { consentAt: null, consentWithdrawnAt: null }
const given = (at: number) => ({ consentAt: day(at), consentWithdrawnAt: null })
const withdrawn = (at: number) => ({ consentAt: null, consentWithdrawnAt: day(at) })

describe("a consent that is told", () => {
  it.each([
    ["nothing is told", given(3), undefined, {}],
    ["it is given for the first time", none, day(3), given(3)],
    ["it is given again later", given(3), day(5), given(5)],
    ["an old file tells of an earlier one", given(5), day(3), {}],
    ["the same is told again", given(5), day(5), {}],
    ["it is taken back", given(5), null, withdrawn(20)],
    ["it is taken back and was never given", none, null, {}],
    ["it is taken back twice", withdrawn(8), null, {}],
    ["it was taken back since", withdrawn(8), day(5), {}],
    ["it was taken back that very moment", withdrawn(8), day(8), {}],
    ["it is given again after it was taken back", withdrawn(8), day(9), given(9)],
  ])("when %s", (_, row, told, change) => {
    expect(mergeConsent(row, told, now)).toEqual(change)
  })
})
