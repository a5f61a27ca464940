import type { ConnectionOptions } from "node:tls"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { config } from "../../config"
import { readSignature } from "../dkim-record"
import { parseSender } from "../mail-headers"
import { mailServer } from "../mail-server"
import { probeServer } from "../transport/probe"
import { checkDkim } from "./check-dkim"
import { checkDmarc } from "./check-dmarc"
import { checkBounces, checkSender, isRealDomain } from "./check-domains"
import { checkReverse } from "./check-reverse"
import { checkLogin, checkServer } from "./check-server"
import { checkSpf } from "./check-spf"
import { type Dns, openDns } from "./dns"
import { CHECKS, type Finding, notKnown } from "./finding"

export type Deliverability = { checkedAt: Date; findings: Finding[] }

type Around = { dns?: Dns; tls?: ConnectionOptions }

const PATIENCE = { open: 10_000, envelope: 5000, verdict: 5000 }

/**
 * Looks at everything that decides whether mail arrives: the mail server, and what DNS says of the sender. Sends no mail and
 * changes nothing; without DNS it says so.
 */
export async function checkDeliverability(ctx: Ctx, { dns = openDns(), tls }: Around = {}): Promise<Deliverability> {
  requireScope(ctx, "admin")
  const { mailFrom, bounceDomain, smtpUrl } = config()
  const { address } = parseSender(mailFrom)
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase()
  const returnDomain = bounceDomain?.toLowerCase() ?? domain
  const server = mailServer()
  const host = server?.host.replace(/^\[|\]$/g, "") ?? null
  const signature = readSignature()
  const dkimDomain = "setup" in signature ? (signature.setup?.domain.toLowerCase() ?? null) : null
  const addresses = host === null ? { found: [] } : await dns.addresses(host)
  const real = isRealDomain(domain)
  const [probe, ...findings] = await Promise.all([
    smtpUrl === undefined ? null : probeServer({ url: smtpUrl, patience: PATIENCE, ...(tls && { tls }) }),
    checkSender(address, domain, dns),
    real ? checkSpf({ domain: returnDomain, host, addresses, dns }) : notKnown("spf", "no_sender"),
    checkDkim(signature, dns),
    real ? checkDmarc({ domain, returnDomain, dkimDomain, dns }) : notKnown("dmarc", "no_sender"),
    checkReverse(host, addresses, dns),
    checkBounces(bounceDomain?.toLowerCase() ?? null, dns),
  ])
  const all = [checkServer(server, probe, ctx.now), checkLogin(probe), ...findings]
  return { checkedAt: ctx.now, findings: CHECKS.flatMap((check) => all.filter((each) => each.check === check)) }
}
