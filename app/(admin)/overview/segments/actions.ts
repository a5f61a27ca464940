"use server"

import { act } from "@/app/_server/act"
import { chooseSegments } from "@/lib/insights/segments/choose-segments"
import { changeSegment } from "@/lib/insights/segments/saved/change-segment"
import { deleteSegment } from "@/lib/insights/segments/saved/delete-segment"
import { saveSegment } from "@/lib/insights/segments/saved/save-segment"
import type { SavedSegmentInput } from "@/lib/insights/segments/schema"

/** Chooses the properties that figures are split by; others than before start a recount in the background. */
export const chooseProperties = async (keys: string[]) => act((ctx) => chooseSegments(ctx, keys))

/** Keeps a combination under a name. */
export const keepSegment = async (input: SavedSegmentInput) => act((ctx) => saveSegment(ctx, input))

export const renameSegment = async (id: string, name: string) => act((ctx) => changeSegment(ctx, String(id), { name }))

export const forgetSegment = async (id: string) => act((ctx) => deleteSegment(ctx, String(id)))
