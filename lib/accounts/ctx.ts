import { forbidden } from "../errors"

export type Scope = "read" | "write" | "admin"

export type Actor = { kind: "user"; userId: string } | { kind: "apiKey"; keyId: string } | { kind: "system" }

/** Who acts, in which workspace, when. The first argument of every verb and read. */
export type Ctx = {
  workspaceId: string
  actor: Actor
  scope: Scope
  now: Date
}

const rank: Record<Scope, number> = { read: 0, write: 1, admin: 2 }

/** Throws `forbidden` unless the actor may do what this scope allows. */
export function requireScope(ctx: Ctx, scope: Scope): void {
  if (rank[ctx.scope] < rank[scope]) throw forbidden(`This needs the ${scope} permission.`)
}

/** The worker, the command line: whoever runs the machine acts without a session. */
export function systemCtx(workspaceId: string, now: Date): Ctx {
  return { workspaceId, actor: { kind: "system" }, scope: "admin", now }
}

/** "user:…", "api-key:…" or "system", as the audit log writes it. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "user":
      return `user:${actor.userId}`
    case "apiKey":
      return `api-key:${actor.keyId}`
    case "system":
      return "system"
    default: {
      const never: never = actor
      return never
    }
  }
}
