import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeNote } from "@/lib/insights/notes/change-note"
import { deleteNote } from "@/lib/insights/notes/delete-note"
import { readNote } from "@/lib/insights/notes/reads"
import { noteChange } from "@/lib/insights/notes/schema"
import { noteJson } from "../note-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a note",
    scope: "read",
    answer: noteJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readNote(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Change a note",
    description: "Only the fields that are sent change.",
    scope: "write",
    body: noteChange,
    answer: noteJson,
    refusals: ["not_found"],
    example: { text: "New courier in the north" },
    async answerWith({ ctx, id, body }) {
      await changeNote(ctx, id, body)
      return readNote(ctx, id)
    },
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Take a note off the trends",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => deleteNote(ctx, id),
  }),
)
