import { cookies, headers } from "next/headers"
import { CLIENT_ADDRESS_HEADER } from "@/lib/accounts/auth"
import { now } from "@/lib/clock"
import type { Visitor } from "@/lib/shares/open-share"

/** Sent back to its own link alone, by its path. */
export const PASS_COOKIE = "nove-share"

/** Who comes with a link. */
export async function readVisitor(): Promise<Visitor> {
  const address = (await headers()).get(CLIENT_ADDRESS_HEADER) ?? "unknown"
  return { address, now: now(), pass: (await cookies()).get(PASS_COOKIE)?.value }
}
