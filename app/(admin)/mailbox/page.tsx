import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { MailboxScreen } from "./_ui/mailbox-screen"
import { loadMailbox } from "./load-mailbox"
import { readMailboxQuery } from "./mailbox-query"

export async function generateMetadata() {
  return { title: (await getTranslations("mailbox"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MailboxPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const query = readMailboxQuery(await searchParams)
  return (
    <ScreenTexts areas={["mailbox"]}>
      <MailboxScreen query={query} {...(await loadMailbox(ctx, query))} />
    </ScreenTexts>
  )
}
