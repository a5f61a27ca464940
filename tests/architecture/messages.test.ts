import { basename } from "node:path"
import { describe, expect, it } from "vitest"
import { filesUnder, readJson } from "./files"

type Messages = { [key: string]: string | Messages }

const folder = (locale: string) => `lib/i18n/messages/${locale}`
const areas = (locale: string) =>
  filesUnder([folder(locale)], /\.json$/)
    .map((path) => basename(path))
    .sort()

const keys = (messages: Messages, path = ""): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keys(value, `${path}${key}.`),
  )

describe("the message files", () => {
  it("cover the same areas in both languages", () => {
    expect(areas("en").length).toBeGreaterThan(0)
    expect(areas("it")).toEqual(areas("en"))
  })

  it.each(areas("en"))("have the same keys in both languages: %s", (area) => {
    const read = (locale: string) => keys(readJson<Messages>(`${folder(locale)}/${area}`)).sort()
    expect(read("it")).toEqual(read("en"))
  })
})
