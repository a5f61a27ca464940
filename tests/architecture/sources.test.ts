import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { filesUnder } from "./files"

const sources = filesUnder(["app", "db", "emails", "lib"], /\.(ts|tsx|js|mjs)$/).filter(
  (path) => !path.startsWith("lib/bootstrap/"),
)

/** The sources, save those excepted, whose text matches. */
const mentioning = (pattern: RegExp, except: RegExp) =>
  sources.filter((path) => !except.test(path) && pattern.test(readFileSync(path, "utf8")))

describe("the sources", () => {
  it("are seen", () => {
    expect(sources.length).toBeGreaterThan(120)
  })

  it("read the environment in lib/config.ts alone", () => {
    const environment = /\bprocess\s*(\?\.)?\.?\s*(env\b|\[\s*["'`]env)|import\.meta\.env|from "(node:)?process"/
    expect(environment.test(readFileSync("lib/config.ts", "utf8"))).toBe(true)
    expect(mentioning(environment, /^lib\/config\.ts$/)).toEqual([])
  })

  it("name nodemailer in the transport alone", () => {
    expect(mentioning(/nodemailer/i, /^lib\/delivery\/transport/)).toEqual([])
  })
})
