import { requireCtx } from "@/app/_server/ctx"
import { streamOf } from "@/app/_server/stream-of"
import { exportSuppressions } from "@/lib/delivery/suppressions/export-suppressions"

/** The excluded addresses as CSV, written page by page. */
export async function GET(): Promise<Response> {
  const ctx = await requireCtx()
  return new Response(streamOf(exportSuppressions(ctx)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="excluded-addresses.csv"',
      "cache-control": "no-store",
    },
  })
}
