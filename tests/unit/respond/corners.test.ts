import { createHash } from "node:crypto"
import { expect, it } from "vitest"
import { renderInvitation } from "@/emails/invitation"
import { cornerStyle } from "@/lib/accounts/corner-style"
import { pageHeaders } from "@/lib/respond/page-headers"
import { renderPage } from "@/lib/respond/render-page"
import { drawnMail } from "../emails/invitation-props"
import { brand, questionView } from "./views"

const pageWith = (corners?: "square" | "soft" | "round") => questionView({ brand: { ...brand, corners } })
const sheetOf = (html: string) => html.match(/<style>(.*)<\/style>/s)?.[1] ?? ""

it("draws a page's corners as its brand wants them, soft where nothing is chosen", () => {
  const radius = (corners?: "square" | "soft" | "round") =>
    [...sheetOf(renderPage(pageWith(corners))).matchAll(/\.go[^}]*border-radius:(\d+)px/g)].at(-1)?.[1]
  expect([radius("square"), radius("soft"), radius("round")]).toEqual(["0", "10", "26"])
  expect(radius()).toBe("10")
})

it.each(cornerStyle.options)("names the %s style sheet in the page's security policy", (corners) => {
  const view = pageWith(corners)
  const hash = createHash("sha256")
    .update(sheetOf(renderPage(view)))
    .digest("base64")
  expect(pageHeaders(view)["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`)
})

it("keeps the style sheets of one colour with different corners apart", () => {
  const sheets = cornerStyle.options.map((corners) => sheetOf(renderPage(pageWith(corners))))
  expect(new Set(sheets).size).toBe(cornerStyle.options.length)
})

it("draws a mail with the same corners as the page, and its cells too", async () => {
  const radii = async (corners: "square" | "soft" | "round") => {
    const { brand: drawn } = drawnMail()
    const { html } = await renderInvitation(drawnMail({ brand: { ...drawn, corners } }))
    return new Set([...html.matchAll(/border-radius:(\d+)/g)].map(([, radius]) => Number(radius)))
  }
  expect(await radii("square")).toEqual(new Set([0]))
  expect(await radii("soft")).toEqual(new Set([10, 6]))
  expect(await radii("round")).toEqual(new Set([18, 14]))
})
