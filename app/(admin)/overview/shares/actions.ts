"use server"

import { act } from "@/app/_server/act"
import { createShare } from "@/lib/shares/create-share"
import { revokeShare } from "@/lib/shares/revoke-share"
import type { NewShare } from "@/lib/shares/schema"

/** Makes a link; its address comes back this once. */
export const shareView = async (input: NewShare) => act((ctx) => createShare(ctx, input))

/** Makes a link lead nowhere. */
export const takeShareBack = async (id: string) => act((ctx) => revokeShare(ctx, String(id)))
