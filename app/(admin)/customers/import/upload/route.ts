import { ctxOf, readSession } from "@/app/_server/ctx"
import { shownError } from "@/app/_server/shown-error"
import { invalid, unauthenticated } from "@/lib/errors"
import type { ImportKind } from "@/lib/imports/fields"
import { storeUpload } from "@/lib/imports/store-upload"
import { problemHeaders, problemOf } from "@/lib/problem"

/**
 * Takes a file to import: its bytes are the body, which goes to the disk as it comes. A PUT, so that no other site's form
 * can send one.
 */
export async function PUT(request: Request): Promise<Response> {
  try {
    const session = await readSession()
    if (!session) throw unauthenticated()
    if (!request.body) throw invalid("The file is missing.")
    const query = new URL(request.url).searchParams
    const upload = { kind: query.get("kind") as ImportKind, fileName: query.get("name") ?? "" }
    return Response.json({ id: await storeUpload(ctxOf(session), upload, request.body) }, { status: 201 })
  } catch (error) {
    shownError(error)
    const problem = problemOf(error)
    return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders(error) })
  }
}
