import { describe, expect, test } from "vitest"
import { type InvitationProps, renderInvitation } from "@/emails/invitation"
import { oneLine } from "@/emails/one-line"
import fc from "@/tests/properties"
import { drawnMail } from "./invitation-props"

const withText = (value: string): InvitationProps =>
  drawnMail({
    brand: { ...drawnMail().brand, name: value },
    firstName: value,
    subject: value,
    preheader: value,
    reminder: { subject: value, askedOn: value },
    intro: value,
    question: value,
    scale: { from: 0, to: 10, low: value, high: value },
    signature: { name: value, role: value },
    postalAddress: value,
  })

const tagsOf = (html: string) => html.match(/<[^!][^>]*>/g)?.map((tag) => tag.replace(/ aria-label="[^"]*"/, ""))

describe("values put into a mail", () => {
  test("never add, remove or change a tag", async () => {
    const plain = tagsOf((await renderInvitation(withText("x"))).html)
    const hostile = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "'onmouseover='x",
        "</style>",
        "<!--",
        "]]>",
        "&lt;b&gt;",
        "\ue000surveyUrl\ue001",
      ),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const padded = `a${value.replace(/[\r\n\v\f\u2028\u2029]/g, "")}a`
        expect(tagsOf((await renderInvitation(withText(padded))).html)).toEqual(plain)
      }),
      { numRuns: 100 },
    )
  })

  test("are printed as they were written, not as markup", async () => {
    const { html } = await renderInvitation(drawnMail({ intro: `<b>"Tom" & 'Jerry'</b>` }))
    expect(html).toContain("&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;")
  })

  test("that look like a slot stay text", async () => {
    const { html } = await renderInvitation(drawnMail({ intro: "\ue000unsubscribeUrl\ue001" }))
    expect(html).toContain("\ue000unsubscribeUrl\ue001")
    expect(html.match(/\/u\/ZyXw/g)).toHaveLength(1)
  })

  test("cannot break the subject into a second header", async () => {
    for (const ending of ["\r\n", "\n", "\r", "\u2028", "\u0085", "\v"]) {
      const mail = await renderInvitation(drawnMail({ subject: `Ciao${ending}Bcc: someone@evil.example` }))
      expect(mail.subject).toBe("Ciao Bcc: someone@evil.example")
      expect(mail.html).toContain("<title>Ciao Bcc: someone@evil.example</title>")
    }
  })

  test("keep line ends only in the intro", async () => {
    const { html, text } = await renderInvitation(drawnMail({ intro: "Uno\r\n\r\n\r\n\r\nDue" }))
    expect(html).toContain("Uno<br/><br/>Due")
    expect(text).toContain("Uno\n\nDue")
  })

  test.each(["javascript:alert(1)", "data:text/html,x", "/s/token", ""])("refuses %j as a link", async (surveyUrl) => {
    await expect(renderInvitation(drawnMail({ surveyUrl }))).rejects.toThrow(TypeError)
  })

  test("print links in their normal form, without line ends and quotes", async () => {
    const mail = await renderInvitation(drawnMail({ unsubscribeUrl: 'https://x.example/u/a\r\n"><b>' }))
    expect(mail.text).toContain("https://x.example/u/a%22%3E%3Cb%3E\n")
    expect(mail.html).toContain('href="https://x.example/u/a%22%3E%3Cb%3E"')
  })

  test("that are no colour do not reach the style sheet", async () => {
    const brand = { ...drawnMail().brand, accent: { light: "red;}</style>", dark: "url(https://x.example)" } }
    const { html } = await renderInvitation(drawnMail({ brand }))
    expect(html).not.toContain("url(")
    expect(html).toContain("color:#2D4AA8")
  })
})

describe("one line", () => {
  test("holds no control character, line end or direction override, and is no longer than asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 2, max: 50 }), (value, limit) => {
        const line = oneLine(value, limit)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(line.length).toBeLessThanOrEqual(limit)
        expect(line.isWellFormed()).toBe(true)
      }),
    )
  })
})
