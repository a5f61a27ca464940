"use server"

import { act } from "@/app/_server/act"
import { changeDigest, deleteDigest } from "@/lib/digests/change-digest"
import { createDigest } from "@/lib/digests/create-digest"
import type { DigestChange, NewDigest } from "@/lib/digests/schema"
import { sendDigestNow } from "@/lib/digests/send-digest-now"

/** Sends a report by mail from now on. */
export const startDigest = async (input: NewDigest) => act((ctx) => createDigest(ctx, input))

/** Edits, pauses or resumes a digest. */
export const saveDigest = async (id: string, input: DigestChange) => act((ctx) => changeDigest(ctx, String(id), input))

/** Ends a digest. */
export const removeDigest = async (id: string) => act((ctx) => deleteDigest(ctx, String(id)))

/** Sends a digest to who asks for it. */
export const testDigest = async (id: string) => act((ctx) => sendDigestNow(ctx, String(id)))
