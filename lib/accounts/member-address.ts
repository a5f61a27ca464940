import { invalid } from "../errors"
import type { Ctx } from "./ctx"
import { listMembers } from "./reads"

/** The address of the member who is meant; without one, of who acts. Throws `invalid` on the path `to`. */
export async function memberAddress(ctx: Ctx, wanted: string | undefined): Promise<string> {
  const members = await listMembers(ctx)
  const { actor } = ctx
  const found =
    wanted === undefined
      ? members.find(({ id }) => actor.kind === "user" && id === actor.userId)
      : members.find(({ email }) => email.toLowerCase() === wanted.trim().toLowerCase())
  if (found) return found.email
  const message = wanted === undefined ? "must be given" : "is no member’s address"
  throw invalid(`to: ${message}`, [{ path: "to", message }])
}
