import { cache } from "react"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../../search-params"
import { readAutopilotQuery } from "../autopilot-query"
import { AutopilotScreen } from "./_ui/autopilot-screen"
import { loadAutopilot } from "./load-autopilot"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

const load = cache(async (id: string, search: string | undefined) => loadAutopilot(await requireCtx(), id, search))

export async function generateMetadata({ params, searchParams }: Props) {
  const { autopilot } = await load((await params).id, readAutopilotQuery(await searchParams).search)
  return { title: autopilot.name }
}

export default async function AutopilotPage({ params, searchParams }: Props) {
  const data = await load((await params).id, readAutopilotQuery(await searchParams).search)
  return (
    <ScreenTexts areas={["sending", "autopilot"]}>
      <AutopilotScreen data={data} />
    </ScreenTexts>
  )
}
