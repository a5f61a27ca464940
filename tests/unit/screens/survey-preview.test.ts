import { describe, expect, test } from "vitest"
import { pageView } from "@/app/(admin)/surveys/[survey]/_ui/page-view-of"
import { groupSeeing, pathOf } from "@/app/(admin)/surveys/[survey]/_ui/preview-path"
import { renderPage } from "@/lib/respond/render-page"
import { definitionFromTemplate, type TemplateName } from "@/lib/surveys/templates"

const clock = { now: new Date("2026-11-23T10:00:00Z"), timeZone: "Europe/Rome" }
const logo = { src: "data:image/webp;base64,AAAA", width: 28, height: 28, wide: false, plate: "none" as const }
const brand = {
  name: "Bottega Aurora",
  color: "#2D4AA8",
  corners: "soft" as const,
  logoId: "a".repeat(22),
  logos: { ["a".repeat(22)]: logo, ["b".repeat(22)]: { ...logo, src: "data:image/webp;base64,BBBB" } },
  buttonTexts: { next: { it: "Andiamo avanti" } },
  postalAddress: null,
  senderName: null,
  senderAddress: "ciao@example.com",
  replyTo: null,
  openDays: 14,
}
const survey = (name: TemplateName = "post-purchase") => definitionFromTemplate(name, ["it", "en"])

describe("the preview of a survey", () => {
  test("walks the way of the group that is chosen", () => {
    expect(pathOf(survey(), "detractor").questions.map(({ id }) => id)).toContain("reason_detractor")
    expect(pathOf(survey(), "promoter").questions.map(({ id }) => id)).not.toContain("reason_detractor")
  })

  test("goes over to a group that sees the question being edited", () => {
    expect(groupSeeing(survey(), "reason_detractor", "promoter")).toBe("detractor")
    expect(groupSeeing(survey(), "comment", "passive")).toBe("passive")
  })

  test.each([
    [undefined, "AAAA"],
    ["b".repeat(22), "BBBB"],
    ["none", undefined],
  ])("shows the logo of the workspace, of the survey, or none: %s", (chosen, picture) => {
    const definition = { ...survey(), look: { logo: chosen } }
    const common = { definition, language: "it", brand, clock, customer: "Chiara", group: "promoter" as const }
    const html = renderPage(pageView({ ...common, shown: { kind: "question", id: "comment" } }))
    expect(/<img src="data:image\/webp;base64,(\w+)"/.exec(html)?.[1]).toBe(picture)
    expect(html).toContain(">Andiamo avanti</button>")
  })

  test.each(["post-purchase", "post-support", "csat", "ces"] as const)("draws every step of %s", (name) => {
    const definition = survey(name)
    const common = { definition, language: "it", brand, clock, customer: "Chiara" }
    for (const group of ["promoter", "passive", "detractor"] as const) {
      const { questions } = pathOf(definition, group)
      for (const { id } of questions) {
        const html = renderPage(pageView({ ...common, group, shown: { kind: "question", id } }))
        expect(html).toContain("Bottega Aurora")
      }
      expect(renderPage(pageView({ ...common, group, shown: { kind: "ending" } }))).toContain("7 dicembre")
    }
  })

  test("fills in the score of the chosen group where a later text quotes it", () => {
    const definition = survey()
    const [score, reason, ...others] = definition.questions
    if (!score || !reason) throw new Error("The template has no second question.")
    const quoting = { ...reason, title: { it: "Perché {{answers.nps}}?", en: "Why {{answers.nps}}?" } }
    const html = renderPage(
      pageView({
        definition: { ...definition, questions: [score, quoting, ...others] },
        language: "it",
        group: "promoter",
        shown: { kind: "question", id: reason.id },
        brand,
        clock,
        customer: "Chiara",
      }),
    )
    expect(html).toContain("Perché 9?")
  })

  test("shows the first question when the one looked at is gone", () => {
    const shown = { kind: "question", id: "gone" } as const
    const view = pageView({
      definition: survey(),
      language: "en",
      group: "promoter",
      shown,
      brand,
      clock,
      customer: "Claire",
    })
    expect(view).toMatchObject({ kind: "question", questionId: "nps", answer: 9 })
  })
})
