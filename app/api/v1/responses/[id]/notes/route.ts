import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { addNote } from "@/lib/responses/handling/add-note"
import { listNotes } from "@/lib/responses/handling/list-notes"
import { readResponse } from "@/lib/responses/reads"

const note = z
  .object({
    id: z.string(),
    text: z.string(),
    author: z.string().nullable().describe("The member’s name; null: a program, or somebody who is gone."),
    createdAt: z.date(),
  })
  .meta({ id: "Note" })

export const GET = apiRoute(
  endpoint({
    summary: "List the notes about a response, oldest first",
    scope: "read",
    answer: z.object({ data: z.array(note) }),
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      await readResponse(ctx, id)
      return { data: await listNotes(ctx, id) }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Write a note about a response",
    scope: "write",
    body: z.strictObject({ text: z.string() }),
    answer: z.object({ id: z.string() }),
    status: 201,
    refusals: ["not_found"],
    example: { text: "Called back; the refund is on its way." },
    answerWith: ({ ctx, id, body }) => addNote(ctx, id, body.text),
  }),
)
