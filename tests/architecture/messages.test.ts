import { basename } from "node:path"
import { describe, expect, it } from "vitest"
import { filesUnder, readJson } from "./files"

type Messages = { [key: string]: string | Messages }

const folder = (locale: string) => `lib/i18n/messages/${locale}`
const areas = (locale: string) =>
  filesUnder([folder(locale)], /\.json$/)
    .map((path) => basename(path))
    .sort()

/** Each message with its path, and the names of the values that it takes. */
function flatten(messages: Messages, path = ""): [string, string[]][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string[]][] => {
    const here = path ? `${path}.${key}` : key
    if (typeof value !== "string") return flatten(value, here)
    const names = [...value.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => name)
    return [[here, [...new Set(names)].sort()]]
  })
}

describe("the messages of the screens", () => {
  it("cover the same areas in both languages", () => {
    expect(areas("en").length).toBeGreaterThan(0)
    expect(areas("it")).toEqual(areas("en"))
  })

  it.each(areas("en"))("say the same things with the same values in both languages: %s", (area) => {
    const read = (locale: string) => Object.fromEntries(flatten(readJson<Messages>(`${folder(locale)}/${area}`)))
    expect(read("it")).toEqual(read("en"))
  })
})
