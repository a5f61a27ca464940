import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { config } from "@/lib/config"
import { readSignature } from "@/lib/delivery/dkim-record"
import { parseSender } from "@/lib/delivery/mail-headers"
import { mailServer } from "@/lib/delivery/mail-server"
import { countMailbox } from "@/lib/delivery/read-mailbox"
import { returnedMail } from "@/lib/delivery/reports/returned-mail"
import { ConnectCard } from "./_ui/connect-card"
import { DeliverabilityCard } from "./_ui/deliverability-card"
import { DkimCard } from "./_ui/dkim-card"
import { MailStatus } from "./_ui/mail-status"

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("parts.mail") }
}

export default async function MailPage() {
  const ctx = await requireCtx()
  const { name, senderName, timeZone } = await readWorkspace(ctx)
  const { mailFrom, dkim } = config()
  const server = mailServer()
  const signature = readSignature()
  const setup = "setup" in signature ? signature.setup : null
  return (
    <ScreenTexts areas={["settings", "deliverability"]}>
      <MailStatus
        server={server}
        from={`${senderName ?? name} <${parseSender(mailFrom).address}>`}
        dkim={dkim ? { domain: dkim.domain, selector: dkim.selector } : null}
        returned={returnedMail()}
        kept={await countMailbox(ctx)}
      />
      <DeliverabilityCard clock={{ now: ctx.now, timeZone }} />
      {setup ? <DkimCard record={setup.record} /> : null}
      <ConnectCard connected={server !== null} />
    </ScreenTexts>
  )
}
