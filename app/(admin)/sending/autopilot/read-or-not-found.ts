import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { type ListedAutopilot, readAutopilot } from "@/lib/delivery/autopilot/reads"
import { isNoveError } from "@/lib/errors"

/** An autopilot; an unknown one is a page that is not there. */
export const readOrNotFound = (ctx: Ctx, id: string): Promise<ListedAutopilot> =>
  readAutopilot(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
