import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { isNoveError } from "@/lib/errors"
import { readSurvey } from "@/lib/surveys/reads"
import { TranslationsScreen } from "./_ui/translations-screen"

export async function generateMetadata() {
  return { title: (await getTranslations("translations"))("title") }
}

type Props = { params: Promise<{ survey: string }> }

export default async function TranslationsPage({ params }: Props) {
  const ctx = await requireCtx()
  const { survey: id } = await params
  const survey = await readSurvey(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const { name, draft, draftRevision } = survey
  return (
    <ScreenTexts areas={["translations", "versions", "faults"]}>
      <TranslationsScreen key={draftRevision} data={{ id, name, definition: draft, revision: draftRevision }} />
    </ScreenTexts>
  )
}
