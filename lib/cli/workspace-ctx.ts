import { type Ctx, systemCtx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { now } from "../clock"
import { type Call, required } from "./command"

/** Whoever runs the machine, in the workspace named by --workspace. Throws `not_found` when there is none such. */
export async function workspaceCtx(call: Call): Promise<Ctx> {
  const ctx = systemCtx(required(call, "workspace"), now())
  await readWorkspace(ctx)
  return ctx
}
