import { describe, expect, test } from "vitest"
import { exampleCustomer } from "@/app/(admin)/surveys/[survey]/_ui/example-customer"
import { mailAsShown } from "@/app/(admin)/surveys/[survey]/_ui/mail-as-shown"
import { renderInvitation } from "@/emails/invitation"
import { pipe } from "@/lib/surveys/piping"
import { drawnMail } from "../emails/invitation-props"

const { html } = await renderInvitation(drawnMail())

describe("the mail in the builder's preview", () => {
  test("is dark or light whatever the browser is set to", () => {
    const dark = mailAsShown(html, { dark: true, images: true })
    expect(dark).toContain("@media all{.bg{background-color:#111110!important}")
    expect(dark).toContain('<meta name="color-scheme" content="dark"/>')
    const light = mailAsShown(html, { dark: false, images: true })
    expect(light).toContain("@media not all{.bg{background-color:#111110!important}")
    for (const shown of [dark, light]) expect(shown).not.toMatch(/prefers-color-scheme|light dark/)
  })

  test("without images loads none and keeps everything else", () => {
    const shown = mailAsShown(html, { dark: false, images: false })
    expect(shown).not.toContain("img.example")
    expect(shown).toMatch(/<img width="28" height="28" alt=""/)
    expect(shown.length).toBe(
      mailAsShown(html, { dark: false, images: true }).length - ' src="https://img.example/logo.png"'.length,
    )
  })

  test("puts each property's name where its value will be", () => {
    const example = exampleCustomer({
      brand: "Bottega Aurora",
      name: "Chiara",
      propertyKeys: ["customer.country", "event.product", "event.order.id"],
    })
    const text =
      "{{customer.firstName}}, {{customer.country}}, {{event.properties.product|ordine}}, {{event.properties.order.id}}, {{event.properties.size|–}}"
    expect(pipe(text, example)).toBe("Chiara, ‹country›, ‹product›, ‹order.id›, –")
  })
})
