import type { DigestWords } from "./digest-words"

/** The plain-text alternative: the same words in the same order. */
export function digestText(words: DigestWords): string {
  const { texts } = words
  const lineOf = ({ name, score, about, verdict }: DigestWords["touchpoints"][number]) =>
    `${name}: ${score ?? "–"} (${about}; ${verdict})`
  const touchpoints = words.touchpoints.length === 0 ? [] : [texts.touchpoints, ...words.touchpoints.map(lineOf)]
  const movers = words.movers.length === 0 ? [texts.noMovers] : words.movers.map(lineOf)
  const paragraphs = [
    [words.brand],
    [words.name, words.period],
    [words.score === null ? "" : `${words.metric} ${words.score}`, words.verdict, words.was, words.about],
    touchpoints.length === 0 ? [] : [texts.movers, ...movers],
    [...touchpoints, words.more],
    words.comments.length === 0 ? [] : [texts.comments],
    ...words.comments.map(({ score, text, about }) => [`${score}: ${text}`, about]),
    [`${texts.open}:`, words.reportUrl],
    [texts.how],
    ["-- ", texts.because(words.brand)],
    [`${texts.stop}:`, words.stopUrl],
  ]
  const written = paragraphs.map((lines) => lines.filter((line) => line !== "").join("\n"))
  return `${written.filter((paragraph) => paragraph !== "").join("\n\n")}\n`
}
