import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { one, type SearchParams } from "../../search-params"
import { FormScreen } from "./_ui/form-screen"
import { loadForm } from "./load-form"

export async function generateMetadata() {
  return { title: (await getTranslations("campaigns.form"))("title") }
}

const id = one(z.string().max(100).optional().catch(undefined))
const formQuery = z.object({ survey: id, from: id })

type Props = { searchParams: Promise<SearchParams> }

export default async function NewCampaignPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  return (
    <ScreenTexts areas={["campaigns", "sending", "sent", "triggers", "reasons", "faults"]}>
      <FormScreen data={await loadForm(ctx, formQuery.parse(await searchParams))} />
    </ScreenTexts>
  )
}
