import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { isSigned } from "@/lib/integrations/rules/verify-signature"
import { genericOptions, WEBHOOK_SOURCES } from "@/lib/integrations/schema"
import { seal, unseal } from "@/lib/seal"
import { shopifyOrder, signed } from "../../factories/webhooks"

const now = new Date("2026-11-23T10:00:00Z")
const secrets = {
  shopify: "hush-hush",
  woocommerce: "hush-hush",
  zendesk: "hush-hush",
  // The specification's own example of a secret (standardwebhooks.com).
  generic: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
}
const text = JSON.stringify(shopifyOrder, null, 2)
const standard = genericOptions.parse({})

const headersOf = (source: (typeof WEBHOOK_SOURCES)[number], at = now): Record<string, string> =>
  source === "shopify"
    ? signed.shopify(secrets.shopify, text, "orders/paid")
    : source === "woocommerce"
      ? signed.woocommerce(secrets.woocommerce, text)
      : signed[source](secrets[source], text, at)

const accepts = (
  source: (typeof WEBHOOK_SOURCES)[number],
  headers: Record<string, string>,
  body = text,
  options = standard,
) => isSigned(source, { body: Buffer.from(body), header: (name) => headers[name], now }, secrets[source], options)

describe.each(WEBHOOK_SOURCES)("a signature of %s", (source) => {
  it("is over the bytes as they came", () => {
    expect(accepts(source, headersOf(source))).toBe(true)
    expect(accepts(source, headersOf(source), JSON.stringify(JSON.parse(text)))).toBe(false)
  })

  it("is wrong with any byte of it or of the body flipped", () => {
    for (const [name, value] of Object.entries(headersOf(source))) {
      if (!/signature$|hmac/.test(name)) continue
      for (let index = value.length - 44; index < value.length; index += 1) {
        const flipped = value.slice(0, index) + (value[index] === "A" ? "B" : "A") + value.slice(index + 1)
        expect(accepts(source, { ...headersOf(source), [name]: flipped })).toBe(false)
      }
    }
    expect(accepts(source, headersOf(source), text.replace("388.00", "389.00"))).toBe(false)
  })

  it("is missing when a header is", () => {
    for (const name of Object.keys(headersOf(source)).filter((one) => !/topic|delivery-id/.test(one))) {
      const { [name]: _, ...others } = headersOf(source)
      expect(accepts(source, others)).toBe(false)
    }
    expect(accepts(source, {})).toBe(false)
  })
})

describe.each(["zendesk", "generic"] as const)("the time that %s signs", (source) => {
  it.each([
    [-301, false],
    [-299, true],
    [299, true],
    [301, false],
  ])("may be %d s off: %s", (seconds, right) => {
    expect(accepts(source, headersOf(source, new Date(now.getTime() + seconds * 1000)))).toBe(right)
  })
})

it("Shopify and WooCommerce write base64 of HMAC-SHA-256", () => {
  const signature = createHmac("sha256", "hush-hush").update(text).digest("base64")
  expect(accepts("shopify", { "x-shopify-hmac-sha256": signature })).toBe(true)
  expect(accepts("woocommerce", { "x-wc-webhook-signature": signature })).toBe(true)
})

it("one of several signatures of Standard Webhooks is enough", () => {
  const headers = headersOf("generic")
  const several = `v1a,x v1,${"A".repeat(43)}= ${headers["webhook-signature"]}`
  expect(accepts("generic", { ...headers, "webhook-signature": several })).toBe(true)
})

it("a secret may stand in a header of one's own, also as a bearer", () => {
  const options = genericOptions.parse({ verification: "header", headerName: "Authorization" })
  for (const authorization of [secrets.generic, `Bearer ${secrets.generic}`]) {
    expect(accepts("generic", { authorization }, text, options)).toBe(true)
  }
  for (const authorization of ["", "Bearer ", secrets.generic.slice(1), `${secrets.generic}x`]) {
    expect(accepts("generic", { authorization }, text, options)).toBe(false)
  }
})

describe("a sealed secret", () => {
  it("opens for its owner alone, and not once it was touched", () => {
    const sealed = seal("one", "hush-hush ü")
    expect(sealed).not.toContain("hush")
    expect(seal("one", "hush-hush ü")).not.toBe(sealed)
    expect(unseal("one", sealed)).toBe("hush-hush ü")
    expect(unseal("two", sealed)).toBeUndefined()
    const bytes = Buffer.from(sealed, "base64url")
    for (const index of bytes.keys()) {
      const touched = Buffer.from(bytes)
      touched[index] = (touched[index] ?? 0) ^ 1
      expect(unseal("one", touched.toString("base64url"))).toBeUndefined()
    }
    for (const broken of ["", "x", sealed.slice(0, 20)]) expect(unseal("one", broken)).toBeUndefined()
  })
})
