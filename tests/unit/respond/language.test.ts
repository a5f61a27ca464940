import { describe, expect, it } from "vitest"
import { chooseLanguage } from "@/lib/i18n/choose-language"
import { directionOf, respondTexts } from "@/lib/i18n/respond"
import { formatDay } from "@/lib/respond/format-day"

const survey = { languages: ["it", "en", "pt-BR"], defaultLanguage: "it" }
const choose = (invitationLocale: string | null, acceptLanguage: string | null) =>
  chooseLanguage({ ...survey, invitationLocale, acceptLanguage })

describe("the language of the page", () => {
  it.each([
    ["en", "it", "en"],
    ["en-GB", null, "en"],
    ["pt", null, "pt-BR"],
    ["pt_BR", null, "pt-BR"],
    ["fr", "de;q=0.5, en-US;q=0.9", "en"],
    [null, "it;q=0.4,en;q=0.8", "en"],
    [null, "en;q=0,*", "it"],
    [null, "EN", "en"],
    [null, "zz;q=nonsense,;;,", "it"],
    [null, null, "it"],
  ])("for an invitation in %s and a browser that asks for %s is %s", (locale, header, language) => {
    expect(choose(locale, header)).toBe(language)
  })

  it("falls back to English for words that are not written yet", () => {
    expect(respondTexts("it-CH").confirm).toBe("Conferma")
    expect(respondTexts("pt-BR").confirm).toBe("Confirmar")
    expect(respondTexts("nl").confirm).toBe("Confirm")
    expect(respondTexts("constructor").confirm).toBe("Confirm")
  })

  it("runs from right to left where it should", () => {
    expect(["ar", "he-IL", "it", "en"].map(directionOf)).toEqual(["rtl", "rtl", "ltr", "ltr"])
  })
})

describe("the last day for a change", () => {
  const now = new Date("2026-11-22T10:00:00Z")

  it("is the workspace's day, with the year when it is another one", () => {
    expect(formatDay(new Date("2026-12-05T23:30:00Z"), "it", "Europe/Rome", now)).toBe("6 dicembre")
    expect(formatDay(new Date("2026-12-05T23:30:00Z"), "en", "America/New_York", now)).toBe("December 5")
    expect(formatDay(new Date("2027-12-27T10:00:00Z"), "it", "Europe/Rome", now)).toBe("27 dicembre 2027")
  })

  it.each([
    ["6 dicembre", "Fino al 6 dicembre puoi "],
    ["8 dicembre", "Fino all’8 dicembre puoi "],
    ["11 gennaio 2027", "Fino all’11 gennaio 2027 puoi "],
    ["18 gennaio", "Fino al 18 gennaio puoi "],
    ["1 marzo", "Fino al 1º marzo puoi "],
  ])("reads well in Italian: %s", (day, sentence) => {
    expect(respondTexts("it").changeable(day).before).toBe(sentence)
  })
})
