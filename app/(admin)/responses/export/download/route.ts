import { requireCtx } from "@/app/_server/ctx"
import { streamOf } from "@/app/_server/stream-of"
import { readWorkspace } from "@/lib/accounts/reads"
import { fileHeaders } from "@/lib/api/answer-file"
import { isNoveError } from "@/lib/errors"
import { exportAnswers } from "@/lib/exports/export-answers"
import { FILE_TYPES } from "@/lib/exports/formats"
import { fileName } from "@/lib/exports/reads"
import { readFeedQuery } from "../../feed-query"
import { filterOf } from "../../load-feed"
import { formIn } from "../export-form"

/** The feed as it is filtered, as a file; a reader that goes away stops the reading. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const { searchParams } = new URL(request.url)
  const search = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
  const { timeZone } = await readWorkspace(ctx)
  try {
    const form = formIn(search)
    const pieces = await exportAnswers(ctx, { ...form, filter: filterOf(ctx, readFeedQuery(search), timeZone) })
    const headers = fileHeaders({ type: FILE_TYPES[form.format], name: fileName(ctx.now, form.format) })
    return new Response(streamOf(pieces), { headers })
  } catch (error) {
    const isOurs = isNoveError(error) || (error instanceof Error && error.name === "ZodError")
    if (!isOurs) throw error
    return new Response(isNoveError(error) ? error.message : "This address is not written correctly.", { status: 422 })
  }
}
