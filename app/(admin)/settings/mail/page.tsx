import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { config } from "@/lib/config"
import { parseSender } from "@/lib/delivery/mail-headers"
import { mailServer } from "@/lib/delivery/mail-server"
import { countMailbox } from "@/lib/delivery/read-mailbox"
import { returnedMail } from "@/lib/delivery/reports/returned-mail"
import { MailStatus } from "./_ui/mail-status"

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("parts.mail") }
}

export default async function MailPage() {
  const ctx = await requireCtx()
  const { name, senderName } = await readWorkspace(ctx)
  const { mailFrom, dkim } = config()
  return (
    <MailStatus
      server={mailServer()}
      from={`${senderName ?? name} <${parseSender(mailFrom).address}>`}
      dkimDomain={dkim?.domain ?? null}
      returned={returnedMail()}
      kept={await countMailbox(ctx)}
    />
  )
}
