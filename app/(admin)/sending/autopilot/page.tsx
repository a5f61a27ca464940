import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { listAutopilots } from "@/lib/delivery/autopilot/reads"
import { listSurveys } from "@/lib/surveys/reads"
import { AutopilotsScreen } from "./_ui/autopilots-screen"

export async function generateMetadata() {
  return { title: (await getTranslations("autopilot"))("title") }
}

export default async function AutopilotsPage() {
  const ctx = await requireCtx()
  const [workspace, autopilots, surveys] = await Promise.all([
    readWorkspace(ctx),
    listAutopilots(ctx),
    listSurveys(ctx),
  ])
  return (
    <ScreenTexts areas={["sending", "autopilot"]}>
      <AutopilotsScreen
        autopilots={autopilots}
        hasSurvey={surveys.some(({ status }) => status === "published")}
        clock={{ now: ctx.now, timeZone: workspace.timeZone }}
      />
    </ScreenTexts>
  )
}
