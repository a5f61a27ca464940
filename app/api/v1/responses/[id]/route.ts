import { apiRoute } from "@/app/_server/api"
import { deleteResponse } from "@/lib/responses/delete-response"

export const DELETE = apiRoute(async ({ ctx, params }) => {
  const id = params.id ?? ""
  await deleteResponse(ctx, id)
  return { id, deleted: true }
})
