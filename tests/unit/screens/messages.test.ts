import { createTranslator } from "next-intl"
import { describe, expect, test } from "vitest"
import { formats } from "@/app/_ui/formats"
import { chooseLocale } from "@/lib/i18n/locale"
import { messages } from "@/lib/i18n/messages"

function textsOf(node: unknown, path = ""): [path: string, text: string][] {
  if (typeof node === "string") return [[path, node]]
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) => textsOf(child, `${path}.${key}`))
}

const italian = textsOf(messages.it)
const english = textsOf(messages.en)

/** The translator without the types that know each key. */
type Say = { markup: (key: string, values: Record<string, number | ((words: string) => string)>) => string }

const tagsOf = (text: string) => [...text.matchAll(/<(\w+)>/g)].flatMap(([, tag]) => tag ?? [])

/** The names the code has to give a value for; braces within a plural's braces hold text, those within them values again. */
function valuesOf(text: string): string[] {
  const names = new Set<string>()
  let depth = 0
  for (const [brace, name] of text.matchAll(/\{\s*(\w*)|\}/g)) {
    depth += brace === "}" ? -1 : 1
    if (name && depth % 2 === 1) names.add(name)
  }
  return [...names].sort()
}

describe("the screens' texts", () => {
  test("ask for the same values in both languages", () => {
    const asked = new Map(english.map(([path, text]) => [path, valuesOf(text)]))
    for (const [path, text] of italian) expect(valuesOf(text), path).toEqual(asked.get(path))
  })

  test.each(["it", "en"] as const)("of %s can all be said with the values they ask for", (locale) => {
    const refuse = (error: Error) => {
      throw error
    }
    const say = createTranslator({ locale, messages: messages[locale], formats, onError: refuse }) as Say
    for (const [path, text] of locale === "it" ? italian : english) {
      const values = Object.fromEntries(valuesOf(text).map((name) => [name, 1204]))
      const tags = Object.fromEntries(tagsOf(text).map((tag) => [tag, (words: string) => words]))
      expect(say.markup(path.slice(1), { ...values, ...tags }), path).not.toBe("")
    }
  })

  test("have typographic quotes", () => {
    for (const [path, text] of [...italian, ...english]) expect(text, path).not.toMatch(/['"]/)
  })
})

describe("the language of a person's screens", () => {
  test("is the one they chose, else their browser's best, else English", () => {
    expect(chooseLocale("it", "en")).toBe("it")
    expect(chooseLocale(undefined, "de;q=0.9, it-IT;q=0.8, en;q=0.1")).toBe("it")
    expect(chooseLocale(undefined, "ja")).toBe("en")
    expect(chooseLocale("<script>", null)).toBe("en")
  })
})
