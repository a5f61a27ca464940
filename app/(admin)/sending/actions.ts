"use server"

import { act } from "@/app/_server/act"
import { pauseSending, resumeSending } from "@/lib/delivery/pause-sending"
import { sendAgain } from "@/lib/delivery/send-again"

/** Stops all sending of the workspace; `reason` is what colleagues read. */
export const pauseAll = async (reason: string) => act((ctx) => pauseSending(ctx, reason === "" ? null : reason))

export const resumeAll = async () => act((ctx) => resumeSending(ctx))

/** Sends an invitation again whose delivery is unknown. */
export const sendOneAgain = async (invitationId: string) => act((ctx) => sendAgain(ctx, String(invitationId)))
