import { notFound } from "@/lib/errors"
import { problemHeaders, problemOf } from "@/lib/problem"

/** Whatever no other route answers, told in the API's own way. */
function answer(request: Request): Response {
  const error = notFound(`${request.method} ${new URL(request.url).pathname}`)
  return new Response(JSON.stringify(problemOf(error)), { status: 404, headers: problemHeaders(error) })
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
