import { getLocale, getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { qrSvg } from "@/lib/qr-code"
import { readSurvey } from "@/lib/surveys/reads"
import { loadLink } from "../load-share"

type Props = { params: Promise<{ survey: string }> }

const COPIES = [1, 4, 8, 24]
const COLUMNS: Record<number, number> = { 1: 1, 4: 2, 8: 2, 24: 4 }

/** `?link=ID&copies=8`: a sheet of A4 with the QR code so many times, to print and cut. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const query = new URL(request.url).searchParams
  const ctx = await requireCtx()
  const { survey } = await params
  const link = await loadLink(ctx, survey, query.get("link") ?? "")
  const [{ name }, brand, t] = await Promise.all([
    readSurvey(ctx, survey),
    readWorkspace(ctx),
    getTranslations("share"),
  ])
  const copies = COPIES.find((count) => String(count) === query.get("copies")) ?? 8
  const columns = COLUMNS[copies] ?? 2
  const title = escaped(t("print.heading", { brand: brand.name }))
  const address = escaped(link.url.replace(/^https?:\/\//, ""))
  const card = `<li><b>${title}</b>${qrSvg(link.url)}<span>${address}</span></li>`
  const style =
    "@page{size:A4;margin:10mm}*{margin:0;box-sizing:border-box}body{font:10pt/1.3 system-ui,sans-serif;color:#111}" +
    `ul{display:grid;grid-template-columns:repeat(${columns},1fr);grid-auto-rows:calc(276mm/${copies / columns});padding:0;list-style:none}` +
    "li{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:2mm;padding:4mm;border:.2mm dashed #bbb;text-align:center;overflow:hidden}" +
    `b{color:${brand.brandColor}}svg{flex:1;min-height:0;max-width:100%}span{font-size:7pt;overflow-wrap:anywhere}` +
    "p{padding:2mm 4mm;color:#555}@media print{p{display:none}}@media screen{body{max-width:190mm;margin:0 auto}}"
  const sizes = COPIES.map((count) =>
    count === copies
      ? `<b>${count}</b>`
      : `<a href="?link=${encodeURIComponent(link.id)}&amp;copies=${count}">${count}</a>`,
  )
  const html =
    `<!doctype html><html lang="${await getLocale()}"><head><meta charset="utf-8"><title>${escaped(name)}</title>` +
    `<link rel="icon" href="data:,">` +
    `<meta name="viewport" content="width=device-width"><style>${style}</style></head>` +
    `<body><p>${escaped(t("print.hint"))}</p><p>${escaped(t("print.sizes"))} ${sizes.join(" · ")}</p><ul>${card.repeat(copies)}</ul></body></html>`
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      "cache-control": "private, no-store",
    },
  })
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
