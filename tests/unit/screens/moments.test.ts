import { describe, expect, it } from "vitest"
import { formatDate, formatMoment, formatWhen } from "@/app/_ui/format-moment"
import { formatMoney } from "@/app/_ui/format-money"

const clock = { now: new Date("2026-11-23T10:00:00Z"), timeZone: "Europe/Rome" }
const at = (text: string) => new Date(text)

describe("times on screens", () => {
  it("say today, yesterday and tomorrow with the hour, and other days by their name", () => {
    expect(formatMoment(at("2026-11-23T08:27:00Z"), clock, "it")).toBe("oggi, 09:27")
    expect(formatMoment(at("2026-11-22T09:00:00Z"), clock, "en")).toBe("yesterday, 10:00")
    expect(formatMoment(at("2026-11-24T09:00:00Z"), clock, "it")).toBe("domani, 10:00")
    expect(formatMoment(at("2026-11-20T09:00:00Z"), clock, "it")).toBe("ven 20 nov")
    expect(formatMoment(at("2026-11-27T09:00:00Z"), clock, "it")).toBe("ven 27 nov, 10:00")
  })

  it("go by the workspace's midnight", () => {
    expect(formatMoment(at("2026-11-22T23:30:00Z"), clock, "it")).toBe("oggi, 00:30")
  })

  it("name the year where it is another one", () => {
    expect(formatDate(at("2025-11-20T09:00:00Z"), clock, "it")).toBe("20 nov 2025")
    expect(formatMoment(at("2025-11-20T09:00:00Z"), clock, "en")).toBe("20 Nov 2025")
    expect(formatWhen(at("2025-11-20T09:00:00Z"), clock, "it")).toBe("20 nov 2025")
    expect(formatWhen(at("2026-11-23T09:58:00Z"), clock, "it")).toBe("2 min")
  })
})

describe("amounts", () => {
  it("are written in the reader's way, also in a currency nobody knows", () => {
    expect(formatMoney(1148, "EUR", "it")).toBe("1.148,00\u00a0€")
    expect(formatMoney(148, "eur!", "en")).toBe("148.00 eur!")
    expect(formatMoney(7, null, "it")).toBe("7")
  })
})
