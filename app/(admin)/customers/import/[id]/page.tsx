import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { isNoveError } from "@/lib/errors"
import { readImport } from "@/lib/imports/reads"
import { MappingScreen } from "./_ui/mapping-screen"
import { ReportScreen } from "./_ui/report-screen"
import { RunningScreen } from "./_ui/running-screen"
import { loadMapping, loadReport } from "./load-import"

export async function generateMetadata() {
  return { title: (await getTranslations("imports"))("title") }
}

type Props = { params: Promise<{ id: string }> }

/** An import: its columns while its file waits, its progress while it runs, its report when it has ended. */
export default async function OneImportPage({ params }: Props) {
  const ctx = await requireCtx()
  const { id } = await params
  const row = await readImport(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  return <ScreenTexts areas={["imports"]}>{await screen()}</ScreenTexts>

  async function screen() {
    switch (row.state) {
      case "uploaded":
        return <MappingScreen key={String(row.updatedAt)} {...(await loadMapping(ctx, row, await getLocale()))} />
      case "running":
        return <RunningScreen row={row} />
      case "done":
      case "cancelled":
      case "failed":
        return <ReportScreen row={row} {...(await loadReport(ctx, id))} />
      default:
        return row.state satisfies never
    }
  }
}
