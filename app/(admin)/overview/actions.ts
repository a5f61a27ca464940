"use server"

import { act, type Outcome } from "@/app/_server/act"
import { addNote } from "@/lib/insights/notes/add-note"
import { changeNote } from "@/lib/insights/notes/change-note"
import { deleteNote } from "@/lib/insights/notes/delete-note"
import type { NewNote } from "@/lib/insights/notes/schema"

/** Writes a note, or changes the one with this id. */
export async function saveNote(id: string | null, note: NewNote): Promise<Outcome<void>> {
  return act(async (ctx) => {
    if (id === null) await addNote(ctx, note)
    else await changeNote(ctx, id, note)
  })
}

export async function removeNote(id: string): Promise<Outcome<void>> {
  return act((ctx) => deleteNote(ctx, id))
}
