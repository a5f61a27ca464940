import { describe, expect, it } from "vitest"
import { customerInput } from "@/lib/customers/schema"

const localeOf = (locale: string) => customerInput.safeParse({ email: "anna@example.com", locale })

describe("the language of a customer", () => {
  it.each([
    ["it", "it"],
    ["EN_gb", "en-GB"],
    ["zh-Hant-HK", "zh-Hant-HK"],
  ])("%s is %s", (written, locale) => {
    expect(localeOf(written)).toMatchObject({ success: true, data: { locale } })
  })

  it("is no text of any length that happens to have its form", () => {
    expect(localeOf(`en-x-${"a-".repeat(5000)}b`).success).toBe(false)
  })
})
