import { renderInvitation } from "../../emails/invitation"
import { config } from "../config"
import { directionOf } from "../i18n/respond"
import { accentsOf } from "../respond/colour"
import { appSecret } from "../secret"
import { SCALES } from "../stats/counts"
import { type PipingValues, pipingValues } from "../surveys/piping"
import { readVersion } from "../surveys/reads"
import type { SurveyDefinition } from "../surveys/schema"
import { speaker } from "../surveys/speak"
import { linkToken, surveyLink, unsubscribeLink, unsubscribeToken } from "./links"
import { invitationHeaders, parseSender, returnPath } from "./mail-headers"
import type { Claimed } from "./queue/claimed"
import { propertiesOf } from "./snapshot"
import type { OutgoingMessage } from "./transport/types"

/** Writes the mail of a claimed message in the customer's language. Throws when its survey version makes no sense. */
export async function renderMessage(
  { message, invitation, customer, workspace }: Claimed,
  now: Date,
): Promise<OutgoingMessage> {
  const { definition } = await readVersion(invitation.surveyVersionId)
  const piping = pipingValues({
    brand: workspace.name,
    customerName: customer.name,
    eventProperties: propertiesOf("event", invitation.properties),
  })
  const unsubscribeUrl = unsubscribeLink(unsubscribeToken(invitation.id))
  const mail = await renderInvitation({
    ...wordsOf(definition, invitation.locale, piping),
    locale: invitation.locale,
    direction: directionOf(invitation.locale),
    brand: { name: workspace.name, accent: accentOf(definition.look?.brandColor ?? workspace.brandColor) },
    firstName: piping.customer.firstName,
    surveyUrl: surveyLink(linkToken(invitation.id, invitation.generation)),
    unsubscribeUrl,
    postalAddress: workspace.postalAddress,
  })
  const { mailFrom, bounceDomain } = config()
  const sender = parseSender(mailFrom)
  return {
    ...mail,
    messageId: message.messageId,
    envelopeFrom: bounceDomain ? returnPath(message.id, bounceDomain, appSecret()) : sender.address,
    from: { name: workspace.senderName ?? workspace.name, address: sender.address },
    replyTo: workspace.replyTo ?? undefined,
    to: customer.email,
    headers: invitationHeaders(unsubscribeUrl),
    date: now,
  }
}

function wordsOf(definition: SurveyDefinition, locale: string, piping: PipingValues) {
  const say = speaker(definition, locale, piping)
  const { mail, metric } = definition
  const [question] = definition.questions
  if (!question || !("labels" in question)) throw new Error("The survey has no score question.")
  const { min, max } = SCALES[metric]
  const [name = "", ...role] = say(mail.signature).split("\n")
  return {
    subject: say(mail.subject),
    preheader: say(mail.preheader),
    intro: say(mail.intro),
    question: say(question.title),
    scale: { from: min, to: max, low: say(question.labels.low), high: say(question.labels.high) },
    signature: name ? { name, role: role.join(" ") } : null,
    because: say(mail.footer) || { occasion: "customer" as const },
  }
}

const accents = new Map<string, { light: string; dark: string }>()
const ACCENTS_KEPT = 1000

function accentOf(color: string): { light: string; dark: string } {
  const known = accents.get(color)
  if (known) return known
  const { light, dark } = accentsOf(color)
  const accent = { light: light.accent, dark: dark.accent }
  if (accents.size >= ACCENTS_KEPT) accents.clear()
  accents.set(color, accent)
  return accent
}
