import { renderInvitation } from "../../emails/invitation"
import { chosenLogo } from "../accounts/logos/schema"
import { config } from "../config"
import { directionOf } from "../i18n/respond"
import { appSecret } from "../secret"
import { pipingValues } from "../surveys/piping"
import { readVersion } from "../surveys/reads"
import { speaker } from "../surveys/speak"
import { invitationWords } from "./invitation-words"
import { linkToken, surveyLink, unsubscribeLink, unsubscribeToken } from "./links"
import { mailAccent } from "./mail-accent"
import { invitationHeaders, parseSender, returnPath } from "./mail-headers"
import { mailLogo } from "./mail-logo"
import type { Claimed } from "./queue/claimed"
import { reminderWords } from "./reminder-words"
import { propertiesOf } from "./snapshot"
import type { OutgoingMessage } from "./transport/types"

type Written = Omit<Claimed, "customer"> & { customer: Pick<Claimed["customer"], "name" | "email" | "timeZone"> }

/** Where a mail leads. */
type MailLinks = { surveyUrl: string; unsubscribeUrl: string }

const linksOf = ({ id, generation }: Claimed["invitation"]): MailLinks => ({
  surveyUrl: surveyLink(linkToken(id, generation)),
  unsubscribeUrl: unsubscribeLink(unsubscribeToken(id)),
})

/**
 * Writes the mail of a claimed message in the customer's language, with the invitation's links unless others are given.
 * Throws when its survey version makes no sense.
 */
export async function renderMessage(
  claimed: Written,
  now: Date,
  links: MailLinks = linksOf(claimed.invitation),
): Promise<OutgoingMessage> {
  const { message, invitation, customer, workspace } = claimed
  const { surveyUrl, unsubscribeUrl } = links
  const { definition } = await readVersion(invitation.surveyVersionId)
  const piping = pipingValues({
    brand: workspace.name,
    customerName: customer.name,
    customerProperties: propertiesOf("customer", invitation.properties),
    eventProperties: propertiesOf("event", invitation.properties),
  })
  const { senderName, ...words } = invitationWords(definition, invitation.locale, piping)
  const mail = await renderInvitation({
    ...words,
    reminder: reminderWords(claimed, speaker(definition, invitation.locale, piping)),
    locale: invitation.locale,
    direction: directionOf(invitation.locale),
    brand: {
      name: workspace.name,
      accent: mailAccent(definition.look?.brandColor ?? workspace.brandColor),
      corners: definition.look?.cornerStyle ?? workspace.cornerStyle,
      logo: await mailLogo(chosenLogo(workspace.logoId, definition.look?.logo)),
    },
    firstName: piping.customer.firstName,
    surveyUrl,
    unsubscribeUrl,
    postalAddress: workspace.postalAddress,
  })
  const { mailFrom, bounceDomain } = config()
  const sender = parseSender(mailFrom)
  return {
    ...mail,
    messageId: message.messageId,
    envelopeFrom: bounceDomain ? returnPath(message.id, bounceDomain, appSecret()) : sender.address,
    from: { name: senderName || workspace.senderName || workspace.name, address: sender.address },
    replyTo: definition.mail.replyTo ?? workspace.replyTo ?? undefined,
    to: customer.email,
    headers: invitationHeaders(unsubscribeUrl),
    date: now,
  }
}
