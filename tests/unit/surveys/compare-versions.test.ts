import { describe, expect, it } from "vitest"
import { compareVersions } from "@/lib/surveys/compare-versions"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import fc from "@/tests/properties"
import { arbitraryDefinition } from "./arbitrary"
import { postPurchase, questionOf } from "./definitions"

/** Each change in short: its kind, and what tells it from others of its kind. */
function changes(bend: (definition: SurveyDefinition) => unknown): string[] {
  const after = postPurchase()
  bend(after)
  return compareVersions(postPurchase(), after).map((change) => {
    const of = "place" in change ? ("title" in change.place ? change.place.title.en : change.place.part) : undefined
    const rest = [
      "list" in change ? `${change.list} ${change.label.en ?? ""}`.trim() : undefined,
      "name" in change ? `${change.name} ${change.language}` : "language" in change ? change.language : undefined,
      "before" in change ? `“${change.before}” → “${change.after}”` : undefined,
    ]
    return [change.kind, of, ...rest].filter((word) => word !== undefined).join(" | ")
  })
}

const heard = "How did you first hear of us?"

describe("the difference between two versions", () => {
  it("of the same survey is nothing", () => {
    expect(changes(() => undefined)).toEqual([])
    fc.assert(
      fc.property(
        arbitraryDefinition,
        (definition) => compareVersions(definition, structuredClone(definition)).length === 0,
      ),
    )
  })

  it.each<[string, (definition: SurveyDefinition) => unknown, string[]]>([
    [
      "where replies go, and who the mail says it is from",
      (d) => {
        d.mail.replyTo = "risposte@example.com"
        d.mail.senderName = { en: "Chiara of {{brand}}" }
      },
      [
        "text_changed | mail | senderName en | “” → “Chiara of {{brand}}”",
        "reply_to_changed | “” → “risposte@example.com”",
      ],
    ],
    [
      "a question's words in one language",
      (d) => {
        questionOf(d, "comment").title.en = "Tell us more?"
      },
      ["text_changed | Tell us more? | title en | “Is there anything else you’d like to tell us?” → “Tell us more?”"],
    ],
    [
      "a question that must be answered now",
      (d) => {
        questionOf(d, "comment").required = true
      },
      ["required | Is there anything else you’d like to tell us?"],
    ],
    [
      "a question that went",
      (d) => void d.questions.pop(),
      ["part_removed | Is there anything else you’d like to tell us?"],
    ],
    [
      "the last question that is second now",
      (d) => void d.questions.splice(1, 0, ...d.questions.splice(-1)),
      ["part_moved | Is there anything else you’d like to tell us?"],
    ],
    [
      "a condition",
      (d) => {
        questionOf(d, "comment").showIf = { all: [{ fact: "score_group", in: ["promoter"] }] }
      },
      ["condition_added | Is there anything else you’d like to tell us?"],
    ],
    [
      "a new ending's button",
      (d) => {
        for (const ending of d.endings.slice(0, 1))
          ending.button = { label: { en: "Go", it: "Vai" }, url: "https://a.test/" }
      },
      [
        "link_changed | Thank you, that means a lot. | “” → “https://a.test/”",
        "text_changed | Thank you, that means a lot. | button it | “” → “Vai”",
        "text_changed | Thank you, that means a lot. | button en | “” → “Go”",
      ],
    ],
    [
      "the mail and the look",
      (d) => {
        d.mail.subject.it = "Ciao"
        d.look = { brandColor: "#112233", cornerStyle: "round", logo: "none", nextText: { it: "Avanti" } }
      },
      [
        expect.stringMatching(/^text_changed \| mail \| subject it \| “.+” → “Ciao”$/),
        "text_changed | look | nextText it | “” → “Avanti”",
        "colour_changed | “” → “#112233”",
        "corners_changed",
        "logo_changed",
      ],
    ],
    [
      "a language, without every text of it",
      (d) => {
        d.languages.push("fr")
        questionOf(d, "comment").title.fr = "Autre chose ?"
      },
      ["language_added | fr"],
    ],
    [
      "another default language",
      (d) => {
        d.defaultLanguage = "en"
      },
      ["default_language_changed | en"],
    ],
  ])("names %s", (_, bend, told) => {
    expect(changes(bend)).toEqual(told)
  })

  it("names options that came, went, moved and were renamed, and settings, once each", () => {
    const told = changes((d) => {
      const question = questionOf(d, "first_heard")
      if (question.type !== "single_choice") throw new Error("no choice")
      const [first, second, ...rest] = question.options
      if (!first || !second) throw new Error("no options")
      question.title.en = heard
      question.options = [
        second,
        first,
        ...rest.slice(0, -2),
        ...rest.slice(-1),
        { id: "radio", label: { en: "Radio", it: "Radio" } },
      ]
      first.label.en = "Somebody told me"
      question.shuffle = true
    })
    expect(told.map((line) => line.split(" | ")[0])).toEqual([
      "entry_added",
      "entry_removed",
      "entries_moved",
      "settings_changed",
      ...told.slice(4).map(() => "text_changed"),
    ])
    expect(told[0]).toBe(`entry_added | ${heard} | options Radio`)
    expect(told.at(-1)).toMatch(/options en \| “.*” → “Somebody told me”$/)
  })

  it("names a question whose answers mean something else now", () => {
    expect(
      changes((d) => {
        const index = d.questions.findIndex(({ id }) => id === "comment")
        const { id, title, required } = questionOf(d, "comment")
        d.questions[index] = { id, title, required, type: "date" }
      }),
    ).toContain("scale_changed | Is there anything else you’d like to tell us?")
  })
})
