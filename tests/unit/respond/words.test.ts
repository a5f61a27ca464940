import { describe, expect, it } from "vitest"
import { type RespondTexts, respondTexts } from "@/lib/i18n/respond"
import { formatDay } from "@/lib/respond/format-day"

const LANGUAGES = ["it", "en", "fr", "de", "es", "pt", "ar"]
const OTHERS = LANGUAGES.filter((language) => language !== "en")

/** What the functions among the texts are called with. */
const given: Record<string, unknown> = {
  saved: 7,
  answered: 7,
  stars: 3,
  errorTitle: "?",
  changeable: "6/12",
  title: 7,
  button: 7,
  text: "Aurora",
  survey: "Aurora",
  all: "Aurora",
  keep: "Aurora",
}
const error = { min: 1, max: 5, count: 3, decimals: 2, length: 6008, earliest: "2026-01-31", latest: "2026-12-06" }

/** Every text by its path, functions called. */
function sentences(texts: object, path = ""): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]): [string, string][] => {
    const at = `${path}${name}`
    const said = typeof value === "function" ? value(path === "errors." ? error : given[name]) : value
    return typeof said === "object" ? sentences(said, `${at}.`) : [[at, String(said)]]
  })
}

const english = new Map(sentences(respondTexts("en")))
/** The same word in both languages. */
const SHARED = ["errorTitle", "no", "faces.2", "decimalSign"]
const errors = (language: string): RespondTexts["errors"] => respondTexts(language).errors

describe.each(OTHERS)("the page's words in %s", (language) => {
  const own = sentences(respondTexts(language))

  it("are all there", () => {
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort())
    for (const [path, text] of own) {
      if (path !== "changeable.before" && path !== "changeable.after") expect(text.trim(), path).not.toBe("")
      expect(text, path).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
    }
  })

  it("have no English left over", () => {
    const same = own.filter(([path, text]) => text === english.get(path) && !SHARED.includes(path))
    expect(same).toEqual([])
    expect(own.filter(([, text]) => /\b(the|your|you|answer|choose|please)\b/i.test(text))).toEqual([])
  })

  it("say every limit that is meant, in the digits of the scale", () => {
    const said = new Map(own)
    for (const limit of ["1", "5"]) expect(said.get("errors.score_missing")).toContain(limit)
    for (const limit of ["1", "5"]) expect(said.get("errors.number_range")).toContain(limit)
    expect(said.get("errors.choice_most")).toContain("3")
    expect(said.get("errors.text_too_long")).toMatch(/6.?008/)
    expect(said.get("errors.date_range")).toMatch(/31.*2026.*2026/)
    expect(errors(language).number_range({ min: undefined, max: 9 })).toContain("9")
    expect(errors(language).number_range({ min: 4, max: undefined })).toContain("4")
    expect(errors(language).date_range({ earliest: undefined, latest: "2026-12-06" })).toContain("2026")
    expect(errors(language).date_range({ earliest: "2026-12-06", latest: undefined })).toContain("2026")
  })
})

it("counts in the forms each language has", () => {
  const stars = (language: string) => [0, 1, 2, 3, 11, 100].map(respondTexts(language).stars)
  expect(stars("de")).toEqual(["0 Sterne", "1 Stern", "2 Sterne", "3 Sterne", "11 Sterne", "100 Sterne"])
  expect(stars("ar")).toEqual(["0 نجوم", "نجمة واحدة", "نجمتان", "3 نجوم", "11 نجمة", "100 نجمة"])
  expect(errors("en").number_decimals({ decimals: 1 })).toBe("Write at most one digit after the point.")
  expect(errors("it").number_decimals({ decimals: 1 })).toBe("Scrivi al massimo una cifra dopo la virgola.")
  expect(errors("ar").text_too_long({ max: 5000, length: 5011 })).toContain("5,011 حرفًا")
})

it.each([
  ["it", "1 dicembre", "Fino al 1º dicembre puoi cambiare la risposta."],
  ["en", "December 1", "You can change it until December 1."],
  ["fr", "1 décembre", "Vous pouvez modifier votre réponse jusqu’au 1er décembre."],
  ["de", "1. Dezember", "Bis zum 1. Dezember können Sie Ihre Antwort ändern."],
  ["es", "1 de diciembre", "Puedes cambiar la respuesta hasta el 1 de diciembre."],
  ["pt", "1 de dezembro", "Você pode alterar a resposta até 1º de dezembro."],
  ["ar", "1 ديسمبر", "يمكنك تغيير إجابتك حتى 1 ديسمبر."],
])("says in %s until when an answer may be changed", (language, day, sentence) => {
  const now = new Date("2026-11-22T10:00:00Z")
  const written = formatDay(new Date("2026-12-01T10:00:00Z"), language, "Europe/Rome", now)
  expect(written).toBe(day)
  const { before, link, after } = respondTexts(language).changeable(written)
  expect(before + link + after).toBe(sentence)
})
