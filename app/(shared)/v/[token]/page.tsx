import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { loadReport } from "@/app/_server/load-report"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { BrandStyle } from "@/app/_ui/brand-style"
import { ReportSheet } from "@/app/_ui/report/report-sheet"
import type { Ctx } from "@/lib/accounts/ctx"
import { readLogo } from "@/lib/accounts/logos/reads"
import { readWorkspace } from "@/lib/accounts/reads"
import { openShare } from "@/lib/shares/open-share"
import { readSharedResponse } from "@/lib/shares/read-shared-response"
import { ResponseSheet } from "../../_ui/response-sheet"
import { ShareNote } from "../../_ui/share-note"
import { UnlockForm } from "../../_ui/unlock-form"
import { readVisitor } from "../../visitor"

/** The name of the link is nobody's business before it is open. */
export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("shared"))("title")
  return { title: { absolute: title }, referrer: "no-referrer", robots: { index: false, follow: false } }
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ wrong?: string; wait?: string }> }

export default async function SharedPage({ params, searchParams }: Props) {
  const { token } = await params
  const { wrong, wait } = await searchParams
  const opened = await openShare(token, await readVisitor())
  switch (opened.state) {
    case "missing":
      return notFound()
    case "limited":
    case "expired":
      return <ShareNote say={opened.state} />
    case "locked":
      return <UnlockForm token={token} problem={wait ? "wait" : wrong ? "wrong" : undefined} />
    case "open":
      break
    default:
      return opened satisfies never
  }
  const { ctx, shown } = opened
  return shown.kind === "report" ? (
    <Report ctx={ctx} target={shown.target} />
  ) : (
    <Answer ctx={ctx} id={shown.responseId} />
  )
}

async function Report({ ctx, target }: { ctx: Ctx; target: Parameters<typeof loadReport>[1] }) {
  const report = await loadReport(ctx, target)
  if (!report) return <ShareNote say="empty" />
  return (
    <ScreenTexts areas={["overview", "report"]}>
      <BrandStyle colour={report.brand.colour} />
      <ReportSheet report={report} />
    </ScreenTexts>
  )
}

async function Answer({ ctx, id }: { ctx: Ctx; id: string }) {
  const [answer, workspace] = await Promise.all([readSharedResponse(ctx, id, await getLocale()), readWorkspace(ctx)])
  if (!answer) notFound()
  const logo = await readLogo(workspace.logoId)
  const brand = { name: workspace.name, colour: workspace.brandColor, logo: logo?.page ?? null }
  return (
    <ScreenTexts areas={["shared"]}>
      <ResponseSheet answer={answer} brand={brand} clock={{ now: ctx.now, timeZone: workspace.timeZone }} />
    </ScreenTexts>
  )
}
