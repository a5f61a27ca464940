"use server"

import { act, look } from "@/app/_server/act"
import { readWorkspace } from "@/lib/accounts/reads"
import { parseIsoDay, startOfDay } from "@/lib/calendar"
import { changeAutopilot } from "@/lib/delivery/autopilot/change-autopilot"
import { createAutopilot } from "@/lib/delivery/autopilot/create-autopilot"
import { deleteAutopilot } from "@/lib/delivery/autopilot/delete-autopilot"
import { moveTurn } from "@/lib/delivery/autopilot/move-turn"
import { readAutopilot } from "@/lib/delivery/autopilot/reads"
import { invalid } from "@/lib/errors"
import { parse } from "@/lib/parse"
import { loadTurns } from "./[id]/load-turns"
import { type AutopilotForm, autopilotForm } from "./autopilot-form"
import { valuesOf } from "./form-values"

/** Makes an autopilot, which gives its first dates within seconds. */
export const makeAutopilot = async (form: AutopilotForm) =>
  act(async (ctx) => {
    const { id } = await createAutopilot(ctx, valuesOf(parse(autopilotForm, form)))
    return { id }
  })

/** Saves what the form says. */
export const saveAutopilot = async (id: string, form: AutopilotForm) =>
  act(async (ctx) => {
    const before = await readAutopilot(ctx, String(id))
    await changeAutopilot(ctx, before.id, valuesOf(parse(autopilotForm, form)))
    return { id: before.id }
  })

/** Pauses or resumes. */
export const switchAutopilot = async (id: string, on: boolean) =>
  act(async (ctx) => {
    await changeAutopilot(ctx, String(id), { status: on ? "active" : "paused" })
  })

export const removeAutopilot = async (id: string) => act((ctx) => deleteAutopilot(ctx, String(id)))

/** Asks a customer from a day of the workspace on, "2026-12-07". */
export const moveTo = async (id: string, turnId: string, day: string) =>
  act(async (ctx) => {
    const number = parseIsoDay(String(day))
    if (number === undefined) throw invalid("dueAt: is no day", [{ path: "dueAt", message: "is no day" }])
    const { timeZone } = await readWorkspace(ctx)
    return moveTurn(ctx, String(id), String(turnId), { dueAt: startOfDay(number, timeZone) })
  })

/** The page of the list after a cursor. */
export const moreTurns = async (id: string, search: string, cursor: string) =>
  look((ctx) => loadTurns(ctx, String(id), String(search) || undefined, String(cursor)))
