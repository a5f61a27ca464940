import { and, eq, inArray } from "drizzle-orm"
import { db } from "../../../db/client"
import { customers } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import type { Findings } from "./findings"

/** null, like the address: nobody knows it, or any more. */
type Person = { name: string | null; email: string | null }

export type DryRunResult = Awaited<ReturnType<typeof withPeople>>

const NOBODY: Person = { name: null, email: null }

/** What a dry run found, its examples with names and addresses as they are now. */
export async function withPeople(ctx: Ctx, found: Findings) {
  const groups = [found.asked, ...found.notAsked]
  const people = await readPeople(
    ctx,
    groups.flatMap(({ examples }) => examples.map(({ customerId }) => customerId)),
  )
  const named = <Example extends { customerId: string }>(example: Example): Example & Person => {
    return { ...example, ...(people.get(example.customerId) ?? NOBODY) }
  }
  return {
    ...found,
    asked: { ...found.asked, examples: found.asked.examples.map(named) },
    notAsked: found.notAsked.map((group) => ({ ...group, examples: group.examples.map(named) })),
  }
}

async function readPeople(ctx: Ctx, customerIds: readonly string[]): Promise<Map<string, Person>> {
  if (customerIds.length === 0) return new Map()
  const rows = await db()
    .select({ id: customers.id, name: customers.name, email: customers.email })
    .from(customers)
    .where(and(eq(customers.workspaceId, ctx.workspaceId), inArray(customers.id, [...new Set(customerIds)])))
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}
