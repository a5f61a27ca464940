import { oneLine, plainLines } from "../one-line"
import { webAddress } from "../slots"
import {
  type DigestChange,
  type DigestFigure,
  type DigestProps,
  type DigestRow,
  LONGEST_COMMENT,
  MOST_TOUCHPOINTS,
} from "./digest-props"
import { digestTexts } from "./digest-texts"

type Line = { id: string; name: string; score: string | null; change: DigestChange; about: string; verdict: string }

export type DigestWords = ReturnType<typeof digestWords>

/** What a digest says, the same in markup and in plain text. Throws a TypeError for an address that is not http or https. */
export function digestWords(props: DigestProps) {
  const texts = digestTexts(props.locale)
  const { metric, period, total, previous, touchpoints } = props
  const name = oneLine(props.name)
  const narrowing = props.narrowing.map((each) => oneLine(each))
  const lineOf = (row: DigestRow): Line => ({
    id: row.id,
    name: oneLine(row.name),
    score: row.score,
    change: row.change,
    about: aboutOf(row, texts),
    verdict: verdictOf(row, texts),
  })
  const more = touchpoints.length - MOST_TOUCHPOINTS
  return {
    subject: oneLine(texts.subject({ name, metric, score: total.score, period })),
    brand: oneLine(props.brand.name),
    name,
    period: `${period} · ${narrowing.length === 0 ? texts.everything : narrowing.join(", ")}`,
    metric,
    score: total.score,
    change: total.change,
    verdict: total.answers.count === 0 ? texts.noAnswers : verdictOf(total, texts),
    about: total.answers.count === 0 ? "" : aboutOf(total, texts),
    was:
      previous === null || total.score === null
        ? ""
        : "yearAgo" in previous
          ? texts.wasYearAgo(previous.score)
          : texts.was(previous.score, previous.days),
    movers: props.movers.map(lineOf),
    touchpoints: touchpoints.slice(0, MOST_TOUCHPOINTS).map(lineOf),
    more: more > 0 ? texts.more(more) : "",
    comments: props.comments.map(({ text, touchpoint, day, ...comment }) => ({
      ...comment,
      text: plainLines(text, LONGEST_COMMENT) + (text.length > LONGEST_COMMENT ? "…" : ""),
      about: `${oneLine(touchpoint)} · ${day}`,
    })),
    reportUrl: webAddress(props.reportUrl),
    stopUrl: webAddress(props.stopUrl),
    texts,
  }
}

const aboutOf = ({ interval, answers }: DigestFigure, texts: ReturnType<typeof digestTexts>): string =>
  [texts.answers(answers.count, answers.written), interval === null ? "" : texts.interval(interval)]
    .filter((part) => part !== "")
    .join(" · ")

function verdictOf({ score, change }: DigestFigure, texts: ReturnType<typeof digestTexts>): string {
  if (score === null) return texts.needsAnswers
  switch (change.kind) {
    case "up":
    case "down":
      return texts[change.kind](change.points)
    case "noise":
    case "few":
      return texts[change.kind]
    default:
      return change satisfies never
  }
}
