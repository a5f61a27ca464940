import { eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { pausedDomains } from "../../db/schema"
import { domainPauseUntil } from "./rules/retry"
import { withoutAddresses } from "./without-addresses"

type Refused = { domain: string; reply: string; now: Date }

/** Leaves a recipient domain alone that refuses us, longer the longer it does; returns until when. */
export async function pauseDomain(tx: Db, { domain, reply, now }: Refused): Promise<Date> {
  const [known] = await tx.select().from(pausedDomains).where(eq(pausedDomains.domain, domain))
  if (known && known.until > now) return known.until
  const until = domainPauseUntil(now, known?.createdAt)
  const reason = withoutAddresses(reply)
  await tx
    .insert(pausedDomains)
    .values({ domain, until, reason, createdAt: now })
    .onConflictDoUpdate({ target: pausedDomains.domain, set: { until, reason } })
  return until
}
