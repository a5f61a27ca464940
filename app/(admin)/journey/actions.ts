"use server"

import { getLocale } from "next-intl/server"
import { act, type Outcome } from "@/app/_server/act"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { pickFromCatalogue } from "@/lib/journey/pick-from-catalogue"
import { placeEventType } from "@/lib/journey/place-event-type"
import type { NewTouchpoint, TouchpointChange } from "@/lib/journey/schema"

/** Adds catalogue entries, named as the person reads them. */
export async function addFromCatalogue(keys: string[]): Promise<Outcome<{ added: number }>> {
  const locale = await getLocale()
  return act((ctx) => pickFromCatalogue(ctx, keys, locale))
}

export async function addTouchpoint(input: NewTouchpoint): Promise<Outcome<{ id: string }>> {
  return act((ctx) => createTouchpoint(ctx, input))
}

export async function editTouchpoint(id: string, change: TouchpointChange): Promise<Outcome<void>> {
  return act((ctx) => changeTouchpoint(ctx, id, change))
}

export async function placeType(type: string, touchpointId: string | null): Promise<Outcome<void>> {
  return act((ctx) => placeEventType(ctx, { type, touchpointId }))
}
