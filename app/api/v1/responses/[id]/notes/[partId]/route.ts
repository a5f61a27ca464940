import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { deleteNote } from "@/lib/responses/handling/delete-note"

export const DELETE = apiRoute(
  endpoint({
    summary: "Delete a note that was written through the API",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found", "forbidden"],
    answerWith: ({ ctx, id, partId }) => deleteNote(ctx, id, partId),
  }),
)
