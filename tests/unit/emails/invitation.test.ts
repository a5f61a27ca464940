import { describe, expect, test } from "vitest"
import { renderInvitation } from "@/emails/invitation"
import { drawnMail } from "./invitation-props"

const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)

describe("the invitation mail", () => {
  test.each([
    { from: 0, to: 10 },
    { from: 1, to: 5 },
    { from: 1, to: 7 },
  ])("has one link for each score from $from to $to, in both alternatives", async ({ from, to }) => {
    const mail = await renderInvitation(drawnMail({ scale: { from, to, low: "Per niente", high: "Molto" } }))
    const expected = Array.from(
      { length: to - from + 1 },
      (_, index) => `${drawnMail().surveyUrl}?score=${from + index}`,
    )
    expect(links(mail.html).filter((link) => link?.includes("score="))).toEqual(expected)
    expect(mail.text.match(/https:\S+score=\d+/g)).toEqual(expected)
  })

  test("says the same in plain text, with every link of the HTML", async () => {
    const mail = await renderInvitation(drawnMail())
    for (const link of links(mail.html)) expect(mail.text).toContain(link)
    for (const words of [
      "Bottega Aurora",
      "Ciao Marta,",
      "vaso «Alba»",
      "Quanto è probabile",
      "0 (Per niente): ",
      "10 (Moltissimo): ",
      "Chiara Donadel\nServizio clienti",
      "perché hai acquistato da Bottega Aurora",
      "10123 Torino",
    ]) {
      expect(mail.text).toContain(words)
    }
  })

  test("keeps a logo's alternative text readable on its plate, in light and dark", async () => {
    const { brand } = drawnMail()
    const withPlate = async (plate: "light" | "dark") => {
      const logo = { url: "https://img.example/wide.png", width: 200, height: 32, wide: true, plate } as const
      return (await renderInvitation(drawnMail({ brand: { ...brand, logo } }))).html
    }
    expect(await withPlate("dark")).toMatch(/<img [^>]*style="[^"]*color:#EEEDE9;[^"]*background-color:#1A1A19/)
    expect(await withPlate("light")).toMatch(
      /prefers-color-scheme:dark\)\{.*\.lg\{background-color:#FFFFFF!important;color:#1B1A18!important/,
    )
  })

  test.each([
    ["it", "it", "Ciao Marta,"],
    ["it-CH", "it-CH", "Ciao Marta,"],
    ["en-GB", "en-GB", "Hi Marta,"],
    ["de", "de", "Guten Tag Marta,"],
    ["fr", "fr", "Bonjour Marta,"],
    ["es", "es", "Hola, Marta:"],
    ["pt-BR", "pt-BR", "Olá, Marta,"],
    ["ar", "ar", "مرحبًا Marta،"],
    ["nl", "nl", "Hi Marta,"],
  ])("in %s greets “%3$s”; English where Nove has no words", async (locale, lang, greeting) => {
    const { html, text } = await renderInvitation(drawnMail({ locale }))
    expect(html).toContain(`<html lang="${lang}"`)
    expect(html).toContain(greeting)
    expect(text).toContain(greeting)
  })

  test("greets without a name when there is none", async () => {
    expect((await renderInvitation(drawnMail({ firstName: null }))).text).toContain("\nCiao,\n")
  })

  test("is laid out from right to left for such a language", async () => {
    const { html } = await renderInvitation(drawnMail({ locale: "ar", direction: "rtl" }))
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).not.toContain('dir="ltr"')
  })

  test("leaves out what is not given: logo, intro, role, address", async () => {
    const { html, text } = await renderInvitation(
      drawnMail({
        brand: { ...drawnMail().brand, logo: null },
        intro: null,
        signature: { name: "Chiara Donadel" },
        postalAddress: null,
      }),
    )
    expect(html).not.toContain("<img")
    expect(html).not.toContain('<p class="t2" style="margin:0')
    expect(text).not.toMatch(/\n{3}/)
  })

  test("is whole with images off: a wide logo's alt says the name, beside a sign the name is written", async () => {
    const { brand } = drawnMail()
    const wide = { url: "https://img.example/wide.png", width: 200, height: 32, wide: true, plate: "light" } as const
    const { html } = await renderInvitation(drawnMail({ brand: { ...brand, name: `A "&" B`, logo: wide } }))
    expect(html).toContain(
      '<img src="https://img.example/wide.png" width="200" height="32" alt="A &quot;&amp;&quot; B"',
    )
    expect(html.split("</tbody>")[0]).not.toContain("<strong")
    const sign = await renderInvitation(drawnMail())
    expect(sign.html).toMatch(/<img [^>]*alt=""[^>]*>.*<strong[^>]*>Bottega Aurora<\/strong>/)
  })

  test("needs neither style nor image: the scale is a table of links, sizes and colours are attributes too", async () => {
    const { html } = await renderInvitation(drawnMail())
    const bare = html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/ style="[^"]*"/g, "")
    expect(bare).toMatch(/<td align="center" height="46"[^>]*><a [^>]*>0<\/a><\/td>/)
    expect(html.match(/<img[^>]*>/g)).toEqual([expect.stringContaining('alt=""')])
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain("prefers-color-scheme:dark")
  })

  test("shows the preheader first and hides it, the question where none is given", async () => {
    const given = await renderInvitation(drawnMail({ preheader: "Basta un numero" }))
    expect(given.html).toMatch(/<body[^>]*>(<!--[^>]*-->)*<div style="display:none[^"]*">Basta un numero\u200c/)
    const absent = await renderInvitation(drawnMail())
    expect(absent.html).toMatch(/<div style="display:none[^"]*">Quanto è probabile/)
  })

  test("stays under 25 KB with the longest values", async () => {
    const long = "è".repeat(5000)
    const mail = await renderInvitation(drawnMail({ intro: long, question: long, subject: long, postalAddress: long }))
    expect(Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text)).toBeLessThan(25_000)
    const usual = await renderInvitation(drawnMail())
    expect(Buffer.byteLength(usual.html) + Buffer.byteLength(usual.text)).toBeLessThan(14_000)
  })

  test("gives two customers who share a survey each their own words and links", async () => {
    const [marta, luca] = await Promise.all([
      renderInvitation(drawnMail()),
      renderInvitation(drawnMail({ firstName: "Luca", surveyUrl: "https://feedback.example.com/s/other" })),
    ])
    expect(luca.html).toContain("Ciao Luca,")
    expect(luca.html).not.toContain("AbCdEf")
    expect(marta.html).not.toContain("/s/other")
  })
})

describe("a reminder", () => {
  const askedOn = "giovedì 19 novembre"

  test("says in one line why it comes, after the survey's own words, which go on from the greeting", async () => {
    const { subject, html, text } = await renderInvitation(drawnMail({ reminder: { askedOn } }))
    const line = "Ti abbiamo scritto giovedì 19 novembre: se non hai ancora risposto, bastano dieci secondi."
    expect(subject).toBe("Promemoria: Com’è andata la consegna?")
    const order = ["Ciao Marta,", "ti abbiamo consegnato", line, "Quanto è probabile che consiglieresti"]
    for (const part of [html.slice(html.indexOf("Ciao Marta,")), text]) {
      const places = order.map((words) => part.indexOf(words))
      expect(places).toEqual([...places].sort((left, right) => left - right))
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    }
  })

  test("has a subject of its own where one is given, and asks without the line where the day is not known", async () => {
    const own = await renderInvitation(
      drawnMail({ reminder: { subject: "Ancora una domanda\r\nBcc: x@evil.example" } }),
    )
    expect(own.subject).toBe("Ancora una domanda Bcc: x@evil.example")
    expect(own.text).not.toContain("Ti abbiamo scritto")
  })

  test("is no other mail than the invitation for the rest", async () => {
    const [first, second] = await Promise.all([
      renderInvitation(drawnMail()),
      renderInvitation(drawnMail({ reminder: { askedOn } })),
    ])
    expect(links(second.html)).toEqual(links(first.html))
    expect(Buffer.byteLength(second.html) + Buffer.byteLength(second.text)).toBeLessThan(14_000)
  })
})
