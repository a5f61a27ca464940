import { createPublicKey, generateKeyPairSync } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { checkDkim } from "@/lib/delivery/deliverability/check-dkim"
import { checkDmarc } from "@/lib/delivery/deliverability/check-dmarc"
import { checkBounces, checkSender } from "@/lib/delivery/deliverability/check-domains"
import { checkReverse } from "@/lib/delivery/deliverability/check-reverse"
import { checkSpf } from "@/lib/delivery/deliverability/check-spf"
import { type Dns, openDns } from "@/lib/delivery/deliverability/dns"
import type { Finding } from "@/lib/delivery/deliverability/finding"
import { type DnsServer, startDnsServer, type Zone } from "@/tests/servers/dns"

const DOMAIN = "aurora.example"
const ADDRESS = "203.0.113.10"
let server: DnsServer
let dns: Dns

beforeEach(async () => {
  server = await startDnsServer()
  dns = openDns([server.address])
})
afterEach(() => server.stop())

const said = ({ state, kind }: Finding) => `${state} ${kind}`

describe("SPF", () => {
  const spf = (zone: Zone, addresses = [ADDRESS]) => {
    server.zone = zone
    return checkSpf({ domain: DOMAIN, host: "mail.aurora.example", addresses: { found: addresses }, dns })
  }
  const record = (text: string): Zone => ({ [`TXT ${DOMAIN}`]: [text] })

  test.each<[string, Zone, string]>([
    ["names the address", record(`v=spf1 ip4:${ADDRESS} -all`), "ok ok"],
    ["names a network it lies in", record("v=spf1 ip4:203.0.113.0/24 ~all"), "ok ok"],
    [
      "names the server’s host",
      { ...record("v=spf1 a:mail.aurora.example -all"), "A mail.aurora.example": [ADDRESS] },
      "ok ok",
    ],
    [
      "includes another record that names it",
      {
        ...record("v=spf1 include:_spf.mailer.example -all"),
        "TXT _spf.mailer.example": [`v=spf1 ip4:${ADDRESS} -all`],
      },
      "ok ok",
    ],
    [
      "leads to another record that names it",
      { ...record("v=spf1 redirect=mailer.example"), "TXT mailer.example": [`v=spf1 ip4:${ADDRESS} -all`] },
      "ok ok",
    ],
    ["is not there", { [`TXT ${DOMAIN}`]: ["google-site-verification=x"] }, "todo none"],
    ["is there twice", { [`TXT ${DOMAIN}`]: ["v=spf1 -all", "v=spf1 mx -all"] }, "todo several"],
    ["lets everybody in", record("v=spf1 mx +all"), "todo everybody"],
    ["names another address", record("v=spf1 ip4:198.51.100.7 -all"), "todo outside"],
    ["has a word that is none", record("v=spf1 ipv4:203.0.113.10 -all"), "todo broken"],
    [
      "includes others, and not this address",
      {
        ...record("v=spf1 include:_spf.mailer.example ~all"),
        "TXT _spf.mailer.example": ["v=spf1 ip4:198.51.100.0/24 -all"],
      },
      "unknown outside_provider",
    ],
    ["includes itself", record(`v=spf1 include:${DOMAIN} -all`), "todo broken"],
    [
      "asks for more than ten lookups",
      record(`v=spf1 ${Array.from({ length: 11 }, (_, index) => `a:h${index}.aurora.example`).join(" ")} -all`),
      "todo broken",
    ],
  ])("that %s", async (_, zone, expected) => {
    expect(said(await spf(zone))).toBe(expected)
  })

  test("asks for no more than ten lookups of a record that asks for a hundred", async () => {
    const hosts = Array.from({ length: 100 }, (_, index) => `h${index}.aurora.example`)
    const zone = Object.fromEntries(hosts.map((host) => [`A ${host}`, ["198.51.100.1"]]))
    await spf({ ...zone, ...record(`v=spf1 ${hosts.map((host) => `a:${host}`).join(" ")} -all`) })
    expect(server.asked.filter((question) => question.startsWith("A ")).length).toBeLessThanOrEqual(10)
  })

  test("says what to publish where there is nothing", async () => {
    const { records } = await spf({}, [ADDRESS, "2001:db8::1"])
    expect(records).toEqual([{ type: "TXT", name: DOMAIN, value: `v=spf1 ip4:${ADDRESS} ip6:2001:db8::1 ~all` }])
  })

  test("cannot be judged for a server inside the network, and says that the record is there", async () => {
    expect(said(await spf(record("v=spf1 mx -all"), ["127.0.0.1", "10.0.0.3"]))).toBe("unknown address_unknown")
  })

  test("cannot be known when the name server fails, also in the middle", async () => {
    server.failing.add(DOMAIN)
    expect(said(await spf(record("v=spf1 -all")))).toBe("unknown no_dns")
    server.failing.clear()
    server.failing.add("_spf.mailer.example")
    expect(said(await spf(record("v=spf1 include:_spf.mailer.example -all")))).toBe("unknown no_dns")
  })
})

describe("DKIM", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const published = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64")
  const name = "nove._domainkey.aurora.example"
  const value = `v=DKIM1; k=rsa; p=${published}`
  const setup = { domain: DOMAIN, selector: "nove", record: { type: "TXT" as const, name, value }, bits: 2048 }
  const other = createPublicKey(generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey)
    .export({ type: "spki", format: "der" })
    .toString("base64")

  test.each<[string, string[], string]>([
    ["is the one that signs", [value], "ok ok"],
    [
      "is the one that signs, written otherwise",
      [`k=rsa;  p=${published.slice(0, 80)} ${published.slice(80)};`],
      "ok ok",
    ],
    ["is among others", [`v=DKIM1; p=${other}`, value], "ok ok"],
    ["is not there", [], "todo none"],
    ["is another", [`v=DKIM1; k=rsa; p=${other}`], "todo other_key"],
    ["was taken back", ["v=DKIM1; k=rsa; p="], "todo revoked"],
  ])("whose published key %s", async (_, records, expected) => {
    if (records.length > 0) server.zone = { [`TXT ${name}`]: records }
    const found = await checkDkim({ setup }, dns)
    expect(said(found)).toBe(expected)
    expect(found.records).toEqual(found.state === "ok" ? [] : [setup.record])
  })

  test("that is not set up, or has no usable key, says so without a question", async () => {
    expect(said(await checkDkim({ setup: null }, dns))).toBe("unknown unsigned")
    expect(await checkDkim({ problem: "No key." }, dns)).toMatchObject({
      kind: "bad_key",
      values: { problem: "No key." },
    })
    expect(server.asked).toEqual([])
  })
})

describe("DMARC", () => {
  const dmarc = (zone: Zone, { domain = DOMAIN, returnDomain = DOMAIN, dkimDomain = null as string | null } = {}) => {
    server.zone = zone
    return checkDmarc({ domain, returnDomain, dkimDomain, dns })
  }
  const policy = (text: string, name = DOMAIN): Zone => ({ [`TXT _dmarc.${name}`]: [text] })
  const strict = policy("v=DMARC1; p=reject; aspf=s; adkim=s")

  test.each<[string, Zone, Parameters<typeof dmarc>[1], string]>([
    ["rejects what is not ours", policy("v=DMARC1; p=reject"), {}, "ok ok"],
    ["only watches", policy("v=DMARC1;p=none;rua=mailto:x@aurora.example"), {}, "ok watching"],
    ["is the organisation’s", policy("v=DMARC1; p=quarantine"), { domain: `news.${DOMAIN}` }, "ok ok"],
    [
      "has another word for what is below",
      policy("v=DMARC1; p=reject; sp=none"),
      { domain: `news.${DOMAIN}` },
      "ok watching",
    ],
    ["is not there", {}, {}, "todo none"],
    ["is there twice", { [`TXT _dmarc.${DOMAIN}`]: ["v=DMARC1; p=none", "v=DMARC1; p=reject"] }, {}, "todo several"],
    ["has no policy", policy("v=DMARC1; rua=mailto:x@aurora.example"), {}, "todo broken"],
    [
      "belongs to others than the return path",
      policy("v=DMARC1; p=none"),
      { returnDomain: "mailer.example" },
      "todo not_aligned",
    ],
    [
      "is met by the signature alone",
      policy("v=DMARC1; p=reject"),
      { returnDomain: "mailer.example", dkimDomain: DOMAIN },
      "ok ok",
    ],
    ["is met by a return path below it", policy("v=DMARC1; p=reject"), { returnDomain: `bounces.${DOMAIN}` }, "ok ok"],
    ["is strict about the return path", strict, { returnDomain: `bounces.${DOMAIN}` }, "todo not_aligned"],
    ["is strict, and met", strict, { returnDomain: `bounces.${DOMAIN}`, dkimDomain: DOMAIN }, "ok ok"],
    [
      "is not met by a name that only ends alike",
      policy("v=DMARC1; p=none"),
      { returnDomain: "notaurora.example" },
      "todo not_aligned",
    ],
  ])("that %s", async (_, zone, asked, expected) => {
    expect(said(await dmarc(zone, asked))).toBe(expected)
  })

  test("is looked for upwards, never at a name of one label", async () => {
    await dmarc({}, { domain: "a.b.aurora.example" })
    expect(server.asked).toEqual([
      "TXT _dmarc.a.b.aurora.example",
      "TXT _dmarc.b.aurora.example",
      "TXT _dmarc.aurora.example",
    ])
  })
})

describe("reverse DNS", () => {
  const reverse = (zone: Zone, addresses = [ADDRESS]) => {
    server.zone = zone
    return checkReverse("mail.aurora.example", { found: addresses }, dns)
  }
  const named: Zone = { "PTR 10.113.0.203.in-addr.arpa": ["mail.aurora.example"] }

  test.each<[string, Zone, string[], string]>([
    ["leads there and back", { ...named, "A mail.aurora.example": [ADDRESS] }, [ADDRESS], "ok ok"],
    ["is missing", {}, [ADDRESS], "todo none"],
    ["leads elsewhere", { ...named, "A mail.aurora.example": ["198.51.100.1"] }, [ADDRESS], "todo other"],
    ["of a private address is nobody’s business", {}, ["192.168.1.2", "::1"], "unknown address_unknown"],
  ])("that %s", async (_, zone, addresses, expected) => {
    expect(said(await reverse(zone, addresses))).toBe(expected)
  })
})

describe("the domains of sender and return path", () => {
  const mx = (record: string): Zone => ({ [`MX ${DOMAIN}`]: [record] })

  test.each<[string, Zone, string, string]>([
    ["with a mail host", mx("10 mx.aurora.example"), "ok ok", "ok ok"],
    ["with an address alone", { [`A ${DOMAIN}`]: [ADDRESS] }, "ok ok", "ok ok"],
    ["that says it takes no mail", { ...mx("0 ."), [`A ${DOMAIN}`]: [ADDRESS] }, "todo no_mail", "todo none"],
    ["that nobody knows", {}, "todo no_mail", "todo none"],
  ])("%s", async (_, zone, sender, bounces) => {
    server.zone = zone
    expect(said(await checkSender(`ciao@${DOMAIN}`, DOMAIN, dns))).toBe(sender)
    expect(said(await checkBounces(DOMAIN, dns))).toBe(bounces)
  })

  test("that nobody has set are told apart from bad ones", async () => {
    expect(said(await checkSender("feedback@localhost.localdomain", "localhost.localdomain", dns))).toBe("todo unset")
    expect(said(await checkBounces(null, dns))).toBe("todo unset")
    expect(server.asked).toEqual([])
  })
})

describe("without DNS", () => {
  test("everything that hangs on it cannot be known", async () => {
    await server.stop()
    const host = "mail.aurora.example"
    const addresses = await dns.addresses(host)
    const asked = { domain: DOMAIN, returnDomain: DOMAIN, dkimDomain: null, host, addresses, dns }
    const findings = await Promise.all([
      checkSpf(asked),
      checkDmarc(asked),
      checkReverse(host, addresses, dns),
      checkSender(`ciao@${DOMAIN}`, DOMAIN, dns),
      checkBounces(DOMAIN, dns),
    ])
    expect(findings.map(said)).toEqual(findings.map(() => "unknown no_dns"))
    server = await startDnsServer()
  })

  test("a name server that says nothing is not waited for", async () => {
    server.silent.add(DOMAIN)
    expect(await dns.txt(DOMAIN)).toEqual({ failed: "ETIMEOUT" })
  })
})
