import { getTranslations } from "next-intl/server"
import { cache } from "react"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { InvitationScreen } from "./_ui/invitation-screen"
import { loadInvitation } from "./load-invitation"

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => loadInvitation(await requireCtx(), id))

export async function generateMetadata({ params }: Props) {
  const { customer } = (await load((await params).id)).invitation
  return { title: customer.name ?? customer.email ?? (await getTranslations("sending.sent"))("noName") }
}

export default async function InvitationPage({ params }: Props) {
  return (
    <ScreenTexts areas={["sending", "history", "reasons"]}>
      <InvitationScreen {...(await load((await params).id))} />
    </ScreenTexts>
  )
}
