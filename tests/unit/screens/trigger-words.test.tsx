import { NextIntlClientProvider } from "next-intl"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { formats } from "@/app/_ui/formats"
import { weekdayRuns } from "@/app/(admin)/sending/_ui/asking/weekdays"
import { useTriggerWords } from "@/app/(admin)/sending/triggers/_ui/use-trigger-words"
import { blankForm, type TriggerForm } from "@/app/(admin)/sending/triggers/trigger-form"
import { messages } from "@/lib/i18n/messages"

const DAY = 86_400
const survey = { id: "s", name: "Delivery", touchpoint: "Delivery", languages: ["en"] }
const place = { surveys: [survey], hours: { fromMinute: 510, untilMinute: 1260 }, cooldownDays: 30 }

function Words({ form }: { form: TriggerForm }) {
  return useTriggerWords(place)(form).join("\n")
}

/** The sentences about a form: a new one, but for some changes. */
function say(changes: Partial<TriggerForm>, locale: "en" | "it" = "en"): string[] {
  const form = { ...blankForm("s", "order.delivered"), ...changes }
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} formats={formats} timeZone="UTC">
      <Words form={form} />
    </NextIntlClientProvider>,
  )
  return markup.replaceAll("&gt;", ">").split("\n")
}

const condition = (field: string, op: TriggerForm["conditions"][number]["op"], value = "") => ({
  id: 0,
  field,
  op,
  value,
})

describe("a trigger in words", () => {
  it("begins with what is asked, after what", () => {
    expect(say({})[0]).toBe("2 days after order.delivered, “Delivery” is asked.")
    expect(say({ delaySeconds: 0 })[0]).toBe("As soon as order.delivered comes, “Delivery” is asked.")
    expect(say({ eventType: " ", delaySeconds: 5400 })[0]).toBe("90 minutes after the event, “Delivery” is asked.")
    expect(say({}, "it")[0]).toBe("2 giorni dopo order.delivered si chiede «Delivery».")
  })

  it("tells the conditions that are written, and leaves out the others", () => {
    const conditions = [
      condition("event.value", "gte", "50"),
      condition("customer.properties.country", "in", "IT; CH"),
      condition("event.channel", "eq"),
    ]
    expect(say({ conditions })[0]).toContain(", if amount is at least 50 and country is one of IT or CH, “Delivery”")
    expect(say({ conditions, match: "any" })[0]).toContain("50 or country is one of")
  })

  it("tells groups of conditions that only the API makes", () => {
    const grouped = {
      any: [
        { field: "event.value", op: "gt" as const, value: 9 },
        {
          all: [
            { field: "customer.locale", op: "exists" as const },
            { field: "event.channel", op: "eq" as const, value: "web" },
          ],
        },
      ],
    }
    expect(say({ grouped })[0]).toContain("if amount is more than 9 or (language is there and channel is web),")
  })

  it("says in which hours, with the days in runs", () => {
    expect(say({})[1]).toBe("Mail goes out every day, 08:30–21:00 by the customer’s clock.")
    expect(say({ window: "any" })[1]).toBe("Mail goes out at any hour, also at night.")
    const window = { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 6] }
    expect(say({ window })[1]).toBe(
      "Mail goes out Monday to Thursday and Saturday, 09:00–18:00 by the customer’s clock.",
    )
  })

  it("says each limit that is set, and none that is not", () => {
    expect(say({})).toHaveLength(4)
    const all = say({
      sampling: 0.125,
      dailyQuota: 1500,
      cooldownSeconds: 7 * DAY,
      surveyCooldownSeconds: 90 * DAY,
      onlyLastSeconds: 3600,
      needsConsent: true,
      lastDay: "2026-12-31",
      cancelOn: [{ eventType: "order.refunded", same: "properties.order" }, { eventType: "order.lost" }],
      reminders: [{ afterDays: 3 }, { afterDays: 1 }],
    })
    expect(all.slice(1)).toEqual([
      "Taken back if order.refunded with the same order or order.lost comes before it goes out.",
      "Mail goes out every day, 08:30–21:00 by the customer’s clock.",
      "12.5% of the events are asked about.",
      "At most 1,500 a day.",
      "Nobody who was invited in the last 7 days.",
      "Nobody who was asked this survey in the last 90 days.",
      "Of several events of a customer within 1 hour, only the last.",
      "Only customers who have agreed.",
      "Events older than 7 days lead to no ask.",
      "Until 31 December 2026.",
      "Who does not answer is reminded after 3 days, and once more 1 day later.",
    ])
  })

  it("says whole shares without decimals", () => {
    expect(say({ sampling: 0.5 })).toContain("50% of the events are asked about.")
  })

  it("leaves out what is no number yet", () => {
    expect(say({ dailyQuota: Number.NaN, delaySeconds: Number.NaN })[0]).toBe(
      "After order.delivered, “Delivery” is asked.",
    )
  })
})

it.each([
  [[], []],
  [[3], [[3, 3]]],
  [
    [5, 1, 2, 3, 7],
    [
      [1, 3],
      [5, 5],
      [7, 7],
    ],
  ],
])("the weekdays %j are the runs %j", (days, runs) => {
  expect(weekdayRuns(days)).toEqual(runs)
})
