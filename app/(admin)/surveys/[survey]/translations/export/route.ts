import { requireCtx } from "@/app/_server/ctx"
import { isNoveError } from "@/lib/errors"
import { readSurvey } from "@/lib/surveys/reads"
import { translationsCsv } from "@/lib/surveys/translations"

type Props = { params: Promise<{ survey: string }> }

/** All texts of a draft as CSV, for translators. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requireCtx()
  try {
    const { name, draft } = await readSurvey(ctx, (await params).survey)
    return new Response(translationsCsv(draft), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="translations.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return new Response(null, { status: 404 })
    throw error
  }
}
