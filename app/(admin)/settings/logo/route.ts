import { ctxOf, readSession } from "@/app/_server/ctx"
import { shownError } from "@/app/_server/shown-error"
import { readLogo } from "@/lib/accounts/logos/reads"
import { LARGEST_LOGO } from "@/lib/accounts/logos/schema"
import { storeLogo } from "@/lib/accounts/logos/store-logo"
import { invalid, unauthenticated } from "@/lib/errors"
import { problemHeaders, problemOf } from "@/lib/problem"
import { readBytes } from "@/lib/read-bytes"

/** Takes a logo: the file's bytes are the body. A PUT, so that no other site's form can send one. */
export async function PUT(request: Request): Promise<Response> {
  try {
    const session = await readSession()
    if (!session) throw unauthenticated()
    if (!request.body) throw invalid("The file is missing.")
    const length = request.headers.get("content-length")
    const { id } = await storeLogo(ctxOf(session), await readBytes({ chunks: request.body, length }, LARGEST_LOGO))
    const logo = await readLogo(id)
    return Response.json({ id, logo: logo?.page }, { status: 201 })
  } catch (error) {
    shownError(error)
    const problem = problemOf(error)
    return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders(error) })
  }
}
