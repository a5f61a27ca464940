import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { streamOf } from "@/app/_server/stream-of"
import type { Ctx } from "@/lib/accounts/ctx"
import { csvLine } from "@/lib/csv-line"
import { isNoveError } from "@/lib/errors"
import { listRefusals, readImport } from "@/lib/imports/reads"

const PAGE = 500

type Props = { params: Promise<{ id: string }> }

/** The refused rows as CSV, written page by page. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requireCtx()
  const { id } = await params
  try {
    const { fileName } = await readImport(ctx, id)
    return new Response(streamOf(linesOf(ctx, id)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(`refused-${fileName}`)}`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return new Response(null, { status: 404 })
    throw error
  }
}

async function* linesOf(ctx: Ctx, id: string): AsyncGenerator<string> {
  const t = await getTranslations("imports")
  const line = (...cells: string[]) => csvLine(cells)
  yield "\ufeff"
  yield line(t("report.row"), t("report.column"), t("report.reason"))
  let afterRow = 0
  for (;;) {
    const page = await listRefusals(ctx, id, { afterRow, limit: PAGE })
    for (const { row, column, reason, values } of page) {
      yield line(String(row), column ?? "", t(`refusals.${reason}`, values))
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    afterRow = last.row
  }
}
