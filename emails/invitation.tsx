import { render } from "@react-email/render"
import type { LogoShape, MailLogo } from "./brand-row"
import { InvitationTemplate, type Shape } from "./invitation-template"
import { invitationText } from "./invitation-text"
import { type Accent, type Corners, safeAccent } from "./look"
import { oneLine, plainLines } from "./one-line"
import type { ScaleRange } from "./scale"
import { cutAtMarks, escapeHtml, fill, type Skeleton, type Slot, webAddress } from "./slots"
import { mailTexts, type Occasion } from "./texts"

/** Everything an invitation says. Texts are plain and final: the survey's, in `locale`, with names already put in. */
export type InvitationProps = {
  /** Language of the fixed phrases and of the `lang` attribute, such as "it" or "en-GB". */
  locale: string
  direction?: "ltr" | "rtl"
  brand: { name: string; accent: Accent; corners?: Corners; logo?: MailLogo | null }
  /** Greets; from `pipingValues`, which leaves out what looks like a link. */
  firstName?: string | null
  subject: string
  /** Second line in the list of mails; the question when absent. */
  preheader?: string | null
  /** Makes it a second message: with its own subject or a word before the first one's, and the day of the first one. */
  reminder?: { subject?: string | null; askedOn?: string | null } | null
  /** May hold line ends. */
  intro?: string | null
  question: string
  scale: ScaleRange & { low: string; high: string }
  /** Absolute addresses without a query; the score links add `?score=N`. */
  surveyUrl: string
  unsubscribeUrl: string
  signature?: { name: string; role?: string | null } | null
  /** Why they get it: the survey's own words, or a phrase for the occasion. */
  because: string | { occasion: Occasion }
  postalAddress?: string | null
}

export type RenderedMail = { subject: string; html: string; text: string }

/**
 * Writes the invitation mail. No value can add a header, a tag or a link: each is escaped where it is put in.
 * React draws the markup once for each shape (about a millisecond); a further message only fills in its values.
 * Throws a TypeError when an address is not absolute http or https.
 */
export async function renderInvitation(props: InvitationProps): Promise<RenderedMail> {
  const values = valuesOf(props)
  const skeleton = await skeletonOf({
    locale: props.locale,
    direction: props.direction ?? "ltr",
    scale: { from: props.scale.from, to: props.scale.to },
    accent: safeAccent(props.brand.accent),
    corners: props.brand.corners ?? "soft",
    logo: props.brand.logo ? shapeOf(props.brand.logo) : null,
    reminder: values.reminder !== "",
    intro: values.intro !== "",
    signatureRole: values.signatureRole !== "",
  })
  return {
    subject: values.subject,
    html: fill(skeleton, escaped(values)),
    text: invitationText(props.locale, props.scale, values),
  }
}

const shapeOf = ({ width, height, wide, plate }: LogoShape): LogoShape => ({ width, height, wide, plate })

function valuesOf(props: InvitationProps): Record<Slot, string> {
  const texts = mailTexts(props.locale)
  const brand = oneLine(props.brand.name)
  return {
    brand,
    logo: props.brand.logo ? webAddress(props.brand.logo.url) : "",
    subject: oneLine(subjectOf(props)),
    preheader: oneLine(props.preheader || props.question, 150),
    greeting: texts.greeting(oneLine(props.firstName ?? "", 40)),
    reminder: props.reminder?.askedOn ? texts.reminder(oneLine(props.reminder.askedOn, 60)) : "",
    intro: plainLines(props.intro ?? ""),
    question: oneLine(props.question, 500),
    low: oneLine(props.scale.low),
    high: oneLine(props.scale.high),
    surveyUrl: webAddress(props.surveyUrl),
    signatureName: oneLine(props.signature?.name || brand),
    signatureRole: oneLine(props.signature?.role ?? ""),
    because:
      typeof props.because === "string" ? oneLine(props.because, 1000) : texts.because[props.because.occasion](brand),
    unsubscribeUrl: webAddress(props.unsubscribeUrl),
    postalAddress: oneLine(props.postalAddress ?? "", 300),
    outlookOpen: "",
    outlookClose: "",
  }
}

function subjectOf({ locale, subject, reminder }: InvitationProps): string {
  return reminder ? reminder.subject || mailTexts(locale).reminderSubject(subject) : subject
}

/** Outlook for Windows knows no max-width: it alone reads these comments. */
const OUTLOOK = {
  outlookOpen:
    '<!--[if mso]><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
  outlookClose: "<!--[if mso]></td></tr></table><![endif]-->",
}

function escaped(values: Record<Slot, string>): Record<Slot, string> {
  return {
    brand: escapeHtml(values.brand),
    logo: escapeHtml(values.logo),
    subject: escapeHtml(values.subject),
    preheader: escapeHtml(values.preheader),
    greeting: escapeHtml(values.greeting),
    reminder: escapeHtml(values.reminder),
    intro: escapeHtml(values.intro).replaceAll("\n", "<br/>"),
    question: escapeHtml(values.question),
    low: escapeHtml(values.low),
    high: escapeHtml(values.high),
    surveyUrl: escapeHtml(values.surveyUrl),
    signatureName: escapeHtml(values.signatureName),
    signatureRole: escapeHtml(values.signatureRole),
    because: escapeHtml(values.because),
    unsubscribeUrl: escapeHtml(values.unsubscribeUrl),
    postalAddress: escapeHtml(values.postalAddress),
    ...OUTLOOK,
  }
}

const drawn = new Map<string, Promise<Skeleton>>()
const MOST_SHAPES = 200

/** The skeleton of a shape, drawn at most once while it is among the last two hundred. */
function skeletonOf(shape: Shape): Promise<Skeleton> {
  const key = JSON.stringify(shape)
  const known = drawn.get(key)
  if (known) return known
  const skeleton = render(<InvitationTemplate {...shape} />).then(cutAtMarks)
  drawn.set(key, skeleton)
  skeleton.catch(() => drawn.delete(key))
  const oldest = drawn.size > MOST_SHAPES ? drawn.keys().next().value : undefined
  if (oldest !== undefined) drawn.delete(oldest)
  return skeleton
}
