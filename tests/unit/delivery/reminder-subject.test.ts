import { describe, expect, it } from "vitest"
import { newAutopilot } from "@/lib/delivery/autopilot/schema"
import { newCampaign } from "@/lib/delivery/campaigns/schema"
import { newTrigger } from "@/lib/delivery/schema"
import { tryParse } from "@/lib/parse"

const withSubject = (en: string) => [{ afterDays: 3, subject: { en } }]
const askers = [
  ["a trigger", newTrigger, { eventType: "order.delivered", surveyId: "s" }],
  ["an autopilot", newAutopilot, { surveyId: "s", everyDays: 90 }],
  ["a campaign", newCampaign, { surveyId: "s", all: true }],
] as const

describe.each(askers)("the own subject of a reminder of %s", (_name, schema, rest) => {
  const faultOf = (subject: string) => {
    const parsed = tryParse(schema, { ...rest, reminders: withSubject(subject) })
    return "fields" in parsed ? parsed.fields[0] : undefined
  }

  it.each(["Still there?", "{{customer.firstName|Hello}}, one question", "{{customer.shoeSize}}", "a { b"])(
    "may be “%s”",
    (subject) => {
      expect(faultOf(subject)).toBeUndefined()
    },
  )

  it.each([
    ["Hello {{customer.name", "unclosed", "{{customer.name"],
    ["About {{answers.reason}}", "answer_in_mail", "answers.reason"],
  ])("is refused as “%s”, which nothing is ever filled in for", (subject, problem, written) => {
    expect(faultOf(subject)).toMatchObject({
      path: "reminders.0.subject.en",
      fault: { kind: "placeholder", values: { problem, written } },
    })
  })
})
