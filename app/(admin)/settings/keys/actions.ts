"use server"

import { act } from "@/app/_server/act"
import { createApiKey, type NewApiKey } from "@/lib/accounts/create-api-key"
import { revokeApiKey } from "@/lib/accounts/revoke-api-key"

/** Makes a key; its text comes back this once. */
export const addKey = async (input: NewApiKey) => act((ctx) => createApiKey(ctx, input))

/** Makes a key useless at once. */
export const revokeKey = async (id: string) => act((ctx) => revokeApiKey(ctx, String(id)))
