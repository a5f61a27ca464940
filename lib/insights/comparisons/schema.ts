import { z } from "zod"
import { byField, dayIn, inOrder, metricField, outOfOrder, setIn, setInput } from "../schema"

const { from, to, touchpoint, stage, channel, survey, question, segment } = setInput.shape

/** Whom a set is compared with: what it does not name is as in the set. */
const withInput = z.object({
  withFrom: from.describe("The first day of what it is compared with."),
  withTo: to.describe("The last day of what it is compared with, counted too."),
  withTouchpoint: touchpoint.describe("Its touchpoint."),
  withStage: stage.describe("Its stage."),
  withChannel: channel.describe("Its channel."),
  withSurvey: survey.describe("Its survey."),
  withQuestion: question.describe("Its question."),
  withSegment: segment.describe("Its segment, such as customer.country:DE."),
})

/** What `GET /api/v1/comparisons` is asked, as text. */
export const comparisonInput = setInput
  .extend({
    from: from.unwrap().describe("The first day, in the workspace’s time zone."),
    to: to.unwrap().describe("The last day, counted too."),
    ...withInput.shape,
    metric: metricField,
    by: byField.default("experience"),
  })
  .refine(inOrder, outOfOrder)
  .refine(({ withFrom, withTo }) => (withFrom === undefined) === (withTo === undefined), {
    path: ["withTo"],
    message: "comes together with withFrom",
  })
  .refine(({ withFrom, withTo }) => inOrder({ from: withFrom, to: withTo }), {
    path: ["withTo"],
    message: "is before withFrom",
  })
export type ComparisonInput = z.input<typeof comparisonInput>

/** The two sets with their days as numbers. With nothing of its own, the second is the period before, of the same length. */
export const comparisonQuery = comparisonInput.transform(({ metric, by, ...asked }, context) => {
  const period = { from: dayIn(asked.from), to: dayIn(asked.to) }
  if (period.from === undefined || period.to === undefined) {
    context.addIssue({ code: "custom", path: ["from"], message: "must be a date such as 2026-11-23" })
    return z.NEVER
  }
  const after = { from: period.from, to: period.to, set: setIn(asked) }
  const others = {
    touchpoint: asked.withTouchpoint,
    stage: asked.withStage,
    channel: asked.withChannel,
    survey: asked.withSurvey,
    question: asked.withQuestion,
    segment: asked.withSegment,
  }
  const differs = Object.values(others).some((value) => value !== undefined)
  const length = after.to - after.from + 1
  const [withFrom, withTo] = [dayIn(asked.withFrom), dayIn(asked.withTo)]
  const past = differs ? after : { from: after.from - length, to: after.from - 1 }
  // A touchpoint of its own replaces the stage it would be sought in, and so on.
  const place = asked.withTouchpoint ?? asked.withStage ?? asked.withChannel
  const kept = place === undefined ? asked : { ...asked, touchpoint: undefined, stage: undefined, channel: undefined }
  const set = setIn({ ...kept, ...defined(others) })
  return { metric, by, after, before: { from: withFrom ?? past.from, to: withTo ?? past.to, set } }
})
export type ComparedSet = z.output<typeof comparisonQuery>["after"]

function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>
}
