"use server"

import { type ShownError, shownError } from "@/app/_server/shown-error"
import type { OwnerSetup } from "@/lib/accounts/schema"
import { setUpOwnerByLink } from "@/lib/accounts/set-up-owner"
import { now } from "@/lib/clock"

/** Makes the first owner and workspace; says what was wrong, or nothing. */
export async function setUp(token: string, input: OwnerSetup): Promise<ShownError | undefined> {
  try {
    await setUpOwnerByLink(token, input, now())
  } catch (error) {
    return shownError(error)
  }
}
