import { requireCtx } from "@/app/_server/ctx"
import { isNoveError } from "@/lib/errors"
import { exportSurvey } from "@/lib/surveys/export-survey"

type Props = { params: Promise<{ survey: string }> }

/** The draft of a survey as a JSON file. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requireCtx()
  try {
    const file = await exportSurvey(ctx, (await params).survey)
    return new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="survey.json"; filename*=UTF-8''${encodeURIComponent(`${file.name}.json`)}`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return new Response(null, { status: 404 })
    throw error
  }
}
