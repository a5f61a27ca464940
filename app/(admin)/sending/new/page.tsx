import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { listPropertyKeys } from "@/lib/customers/property-keys"
import { countCustomers } from "@/lib/customers/reads"
import { listSurveys } from "@/lib/surveys/reads"
import { SendScreen } from "./_ui/send-screen"

export async function generateMetadata() {
  return { title: (await getTranslations("sending.byHandForm"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewSendPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { survey } = await searchParams
  const [workspace, all, keys, customers] = await Promise.all([
    readWorkspace(ctx),
    listSurveys(ctx),
    listPropertyKeys(ctx),
    countCustomers(ctx),
  ])
  const surveys = all.filter(({ status }) => status === "published")
  return (
    <ScreenTexts areas={["sending"]}>
      <SendScreen
        surveys={surveys.map(({ id, name, touchpoint }) => ({ id, name, touchpoint }))}
        chosen={surveys.find(({ id }) => id === survey)?.id ?? surveys[0]?.id ?? ""}
        fields={keys.filter((key) => key.startsWith("customer."))}
        customers={customers}
        clock={{ now: ctx.now, timeZone: workspace.timeZone }}
        paused={workspace.sendingPausedAt !== null}
      />
    </ScreenTexts>
  )
}
