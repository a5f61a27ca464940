import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { addNote } from "@/lib/insights/notes/add-note"
import { listNotes, readNote } from "@/lib/insights/notes/reads"
import { newNote } from "@/lib/insights/notes/schema"
import { dayIn, setInput } from "@/lib/insights/schema"
import { noteJson } from "./note-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the notes on the trends, oldest day first",
    description: "All of them in the period, on one page. With touchpoint: its own, and those of all.",
    scope: "read",
    query: z.object({
      from: setInput.shape.from,
      to: setInput.shape.to,
      touchpoint: setInput.shape.touchpoint,
    }),
    answer: pageOf(noteJson),
    example: { from: "2026-01-01", to: "2026-12-31" },
    async answerWith({ ctx, query }) {
      const period = { from: dayIn(query.from), to: dayIn(query.to), touchpointId: query.touchpoint }
      return { data: await listNotes(ctx, period), nextCursor: null }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Write onto the trends what happened on a day",
    scope: "write",
    body: newNote,
    answer: noteJson,
    status: 201,
    example: { day: "2026-05-03", text: "New courier" },
    async answerWith({ ctx, body }) {
      const { id } = await addNote(ctx, body)
      return readNote(ctx, id)
    },
  }),
)
