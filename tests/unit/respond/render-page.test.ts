import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { pageHeaders } from "@/lib/respond/page-headers"
import { statusOf } from "@/lib/respond/page-view"
import { renderPage } from "@/lib/respond/render-page"
import { templates } from "@/lib/surveys/templates"
import { brand, everyKind, questionView, thanksView } from "./views"

const LANGUAGES = ["it", "en", "fr", "de", "es", "pt", "ar"]

/** Page text without tags, style and script. */
const words = (html: string) =>
  html
    .replace(/<(style|script|head)>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")

/** The inputs called `a`, each with its attributes as one text. */
const inputs = (html: string) => (html.match(/<input [^>]*>/g) ?? []).filter((input) => input.includes('name="a"'))

/** Values of the checked ones. */
const checked = (html: string) =>
  inputs(html)
    .filter((input) => input.includes("checked"))
    .map((input) => input.match(/value="([^"]*)"/)?.[1])

describe("every page", () => {
  it.each(LANGUAGES.flatMap((language) => everyKind(language).map((view) => [view.kind, language, view] as const)))(
    "%s in %s is one document with a language, a title, one heading and one main",
    (_, language, view) => {
      const html = renderPage(view)
      expect(html).toMatch(
        new RegExp(`^<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`),
      )
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html.match(/<main>/g)).toHaveLength(1)
      expect(html).toMatch(/<title>[^<]{5,}<\/title>/)
      expect(words(html)).not.toMatch(/undefined|null|NaN|\{\{/)
    },
  )

  it("has its status", () => {
    const statuses = everyKind("it").map((view) => [view.kind, statusOf(view)])
    expect(Object.fromEntries(statuses)).toEqual({
      question: 200,
      thanks: 200,
      confirm: 200,
      not_found: 404,
      closed: 410,
      expired: 410,
      preferences: 200,
      error: 503,
    })
    expect(statusOf(questionView({ error: { key: "choice_missing" } }))).toBe(422)
  })

  it("has a policy under which its own style and script run and nothing else", () => {
    for (const color of ["#2D4AA8", "#FFD400"]) {
      const view = questionView({ brand: { name: "B", color } })
      const policy = pageHeaders(view)["content-security-policy"]
      const [, style = ""] = renderPage(view).match(/<style>(.*?)<\/style>/s) ?? []
      const [, script = ""] = renderPage(view).match(/<script>(.*?)<\/script>/s) ?? []
      for (const [name, text] of Object.entries({ style, script }))
        expect(policy).toContain(`${name}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`)
      expect(renderPage(view)).not.toMatch(/ style="| on[a-z]+="/)
    }
  })

  it("is mirrored for a language written from right to left", () => {
    expect(renderPage({ kind: "not_found", language: "ar" })).toContain('<html lang="ar" dir="rtl">')
  })

  it("is the same 404 whatever the link was", () => {
    expect(words(renderPage({ kind: "not_found", language: "it" }))).toContain("Questa pagina non c’è")
  })
})

describe("the brand's logo", () => {
  const logo = { src: "data:image/webp;base64,AAAA", width: 120, height: 32, plate: "none" } as const
  const header = (wide: boolean) =>
    renderPage(questionView({ brand: { ...brand, logo: { ...logo, wide } } })).match(/<header>.*<\/header>/)?.[0]

  it("that is wide says the brand's name by itself, to those who do not see it too", () => {
    expect(header(true)).toBe(
      '<header><img src="data:image/webp;base64,AAAA" width="120" height="32" alt="Bottega Aurora"/></header>',
    )
  })

  it("that is a sign stands beside the name, which is read once", () => {
    expect(header(false)).toMatch(/^<header><img [^>]*alt=""\/><span>Bottega Aurora<\/span><\/header>$/)
  })
})

describe("values that someone else wrote", () => {
  const evil = `</title></head></body><script>alert(1)</script>"'><img src=x onerror=alert(2)>`

  it("are text and nothing else", () => {
    const hostile = structuredClone(templates["post-purchase"])
    for (const question of hostile.questions) question.title = { it: evil }
    const evilBrand = {
      name: evil,
      color: evil,
      logo: { src: evil, width: 1, height: 1, wide: true, plate: "none" },
    } as const
    const pages = [
      renderPage(questionView({ definition: hostile, brand: evilBrand, renderToken: evil, action: `/s/${evil}` })),
      renderPage(questionView({ questionId: "comment", answer: `</textarea>${evil}`, savedScore: 9 })),
      renderPage(thanksView(9, { brand: evilBrand, changeUntil: evil })),
    ]
    for (const html of pages) {
      expect(html.match(/<script>/g)).toHaveLength(1)
      expect(html.match(/<style>/g)).toHaveLength(1)
      expect(html).not.toContain("<img src=x")
    }
  })
})

describe("a question's page", () => {
  it("marks the chosen score, and none when there is none; 0 counts", () => {
    for (const answer of [9, 0]) expect(checked(renderPage(questionView({ answer })))).toEqual([String(answer)])
    expect(checked(renderPage(questionView()))).toEqual([])
  })

  it("posts to the link with question, token and answer, and cannot be skipped when it is the score", () => {
    const html = renderPage(questionView())
    expect(html).toMatch(/<form (?=[^>]*method="post")[^>]*action="\/s\/AbCdEfGhIjKlMnOpQrStUv"/)
    expect(html).toContain('name="q" value="nps"')
    expect(html).toContain('name="t" value="mfz1k2v0.0123456789abcdef"')
    expect(inputs(html)).toHaveLength(11)
    expect(html).not.toContain('name="skip"')
  })

  it("names the question as the group's legend and says each end of the scale with its number", () => {
    const html = renderPage(questionView())
    expect(html).toMatch(/<legend><h1 tabindex="-1">Quanto è probabile/i)
    const described = inputs(html).map((input) => input.match(/aria-describedby="(\w+)"/)?.[1])
    expect([described[0], described[5], described[10]]).toEqual(["low", undefined, "high"])
    expect(html).toContain('<span id="high">Moltissimo</span>')
  })

  it("says what is wrong beside the field, in the title, and in the person's language", () => {
    const error = { key: "score_missing", min: 0, max: 10 } as const
    const html = renderPage(questionView({ error }))
    expect(html).toContain('<p class="bad" id="bad" role="alert">Scegli un numero da 0 a 10.</p>')
    expect(html).toContain("<title>Errore: Quanto")
    expect(html).toContain('aria-describedby="bad"')
  })

  it("keeps the text that was too long, and says how long it is", () => {
    const answer = `riga\n<b>${"x".repeat(6000)}`
    const error = { key: "text_too_long", max: 5000, length: answer.length } as const
    const html = renderPage(questionView({ questionId: "comment", answer, error }))
    expect(html).toContain("il massimo è 5.000 caratteri, ora sono 6.008")
    expect(html).toContain("riga\n&lt;b&gt;xxx")
    expect(html).toMatch(/maxlength="5000"/i)
  })

  it("shows the saved score with a link that changes it, and the way back", () => {
    const html = renderPage(questionView({ questionId: "first_heard", savedScore: 0, backTo: "deciding_factors" }))
    expect(words(html)).toContain("Voto salvato: 0 · Cambia")
    expect(html).toContain('href="/s/AbCdEfGhIjKlMnOpQrStUv?q=nps"')
    expect(html).toContain('href="/s/AbCdEfGhIjKlMnOpQrStUv?q=deciding_factors"')
    expect(words(renderPage(questionView({ questionId: "reason_passive", backTo: "nps" })))).not.toContain("Indietro")
  })

  it("restores several choices and the words beside other", () => {
    const answer = { options: ["price", "other"], other: "La confezione" }
    const html = renderPage(questionView({ questionId: "deciding_factors", answer }))
    expect(checked(html)).toEqual(["price", "other"])
    expect(html).toContain('value="La confezione"')
  })

  it("wears the survey's own button text on the score", () => {
    const definition = { ...templates["post-purchase"], look: { buttonText: { it: "Invia il voto" } } }
    expect(words(renderPage(questionView({ definition })))).toContain("Invia il voto")
    expect(words(renderPage(questionView({ definition, questionId: "comment" })))).toContain("Continua")
  })

  it.each([
    ["the page's own words", {}, {}, ["Conferma", "Continua"]],
    ["the workspace's", {}, { confirm: { it: "Vota" }, next: { it: "Avanti" } }, ["Vota", "Avanti"]],
    ["its own before the workspace's", { nextText: { it: "Poi" } }, { next: { it: "Avanti" } }, ["Conferma", "Poi"]],
    ["no other language's", {}, { confirm: { en: "Rate" }, next: { it: "", en: "Go on" } }, ["Conferma", "Continua"]],
  ])("says on its buttons %s", (_, look, buttonTexts, [score, further]) => {
    const definition = { ...templates["post-purchase"], look }
    const button = (questionId: string) =>
      /<button class="go"[^>]*>([^<]*)</.exec(renderPage(questionView({ definition, questionId, buttonTexts })))?.[1]
    expect([button("nps"), button("comment")]).toEqual([score, further])
  })

  it("takes the workspace's words of a language for its regions too", () => {
    const html = renderPage(questionView({ language: "pt-BR", buttonTexts: { confirm: { pt: "Avaliar" } } }))
    expect(html).toContain(">Avaliar</button>")
  })
})

describe("the last page", () => {
  it("says what was answered, until when it may be changed, and where", () => {
    const html = renderPage(thanksView(9))
    expect(words(html)).toContain("Hai risposto 9. Fino al 6 dicembre puoi cambiare la risposta .")
    expect(words(renderPage(thanksView(9, { changeUntil: null })))).not.toContain("Hai risposto")
  })

  it("leads on by a link that does not say where from", () => {
    const ending = {
      ...thanksView(9).ending,
      button: { label: { it: "Scrivi una recensione" }, url: "https://reviews.test/?a=1&b=2" },
    }
    expect(renderPage(thanksView(9, { ending }))).toContain(
      '<a class="go plain" href="https://reviews.test/?a=1&amp;b=2" rel="noreferrer">Scrivi una recensione</a>',
    )
  })
})

it("the script never sends by itself: nothing but a press of a button leads to a post", () => {
  const [, script = ""] = renderPage(questionView()).match(/<script>(.*?)<\/script>/s) ?? []
  expect(() => new Function(script)).not.toThrow()
  expect(script.match(/send\(/g)).toHaveLength(2)
  expect(script).not.toMatch(/\.submit\(|requestSubmit|sendBeacon|\.click\(/)
})
