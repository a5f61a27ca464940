import { requireCtx } from "@/app/_server/ctx"
import { streamOf } from "@/app/_server/stream-of"
import { fileHeaders } from "@/lib/api/answer-file"
import { isNoveError } from "@/lib/errors"
import { openExportFile } from "@/lib/exports/reads"

type Props = { params: Promise<{ id: string }> }

/** The file of an export that was made in the background. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requireCtx()
  try {
    const file = await openExportFile(ctx, (await params).id)
    return new Response(streamOf(file.pieces), {
      headers: { ...fileHeaders(file), "content-length": String(file.bytes) },
    })
  } catch (error) {
    if (isNoveError(error)) return new Response(error.message, { status: 404 })
    throw error
  }
}
