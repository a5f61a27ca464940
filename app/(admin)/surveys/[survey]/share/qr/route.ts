import { requireCtx } from "@/app/_server/ctx"
import { qrPng, qrSvg } from "@/lib/qr-code"
import { loadLink } from "../load-share"

type Props = { params: Promise<{ survey: string }> }

/** `?link=ID&as=svg|png`: the QR code of a shared link; `&save=1` keeps it as a file. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { url, id } = await loadLink(await requireCtx(), (await params).survey, query.get("link") ?? "")
  const kind = query.get("as") === "png" ? "png" : "svg"
  return new Response(kind === "png" ? new Uint8Array(qrPng(url)) : qrSvg(url), {
    headers: {
      "content-type": kind === "png" ? "image/png" : "image/svg+xml",
      "content-disposition": `${query.has("save") ? "attachment" : "inline"}; filename="qr-${id.slice(0, 8)}.${kind}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}
