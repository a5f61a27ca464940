import { describe, expect, it } from "vitest"
import { parseSearch } from "@/lib/responses/search/parse-search"
import { wordsOf } from "@/lib/responses/search/words"

const runs = (text: string) => parseSearch(text).map(({ words, open }) => words.join(" ") + (open ? "…" : ""))

describe("the words of a text", () => {
  it.each([
    ["Perché È così?", ["perche", "e", "cosi"]],
    ["e-mail: mario@example.com, 3.5 €", ["e", "mail", "mario", "example", "com", "3", "5"]],
    ["STRASSE ﬁne ΣΑΣ", ["strasse", "fine", "σασ"]],
    ["配送が遅い", ["配", "送", "か", "遅", "い"]],
    ["שלום \u202e عربى", ["שלום", "عربى"]],
    ["=CMD()|'!A1 <b>x</b> \u0000", ["cmd", "a1", "b", "x", "b"]],
    ["*** :) 🙂", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe("a search", () => {
  it.each([
    ["corriere lento", ["corriere", "lento…"]],
    ["corriere ", ["corriere"]],
    ['"due giorni" ritardo', ["due giorni", "ritardo…"]],
    ["«due giorni»", ["due giorni"]],
    ['"due giorni', ["due", "giorni…"]],
    ["e-mail", ["e mail…"]],
    ["a NEAR b OR NOT c*", ["a", "near", "b", "or", "not", "c"]],
    ["^(foo|bar).*$", ["foo bar"]],
    ["col:x AND y' -- ;drop", ["col x", "and", "y", "drop…"]],
    ['🙂 * "', []],
  ])("%s", (text, expected) => {
    expect(runs(text)).toEqual(expected)
  })

  it("of 10 KB is its first sixteen words", () => {
    expect(parseSearch("parola ".repeat(1500)).flatMap(({ words }) => words)).toHaveLength(16)
    expect(parseSearch("x".repeat(10_000))).toEqual([{ words: ["x".repeat(64)], open: true }])
  })
})
