import { type ScaleRange, stepsOf } from "./scale"
import type { Slot } from "./slots"
import { mailTexts } from "./texts"

/** The plain-text alternative: the same words and every link, one to a line so that no client breaks it. */
export function invitationText(locale: string, scale: ScaleRange, values: Record<Slot, string>): string {
  const texts = mailTexts(locale)
  const steps = stepsOf(scale).map((step) => {
    const end = step === scale.from ? values.low : step === scale.to ? values.high : ""
    return `${step}${end && ` (${end})`}: ${values.surveyUrl}?score=${step}`
  })
  const paragraphs = [
    [values.brand],
    [values.greeting],
    [values.intro],
    [values.reminder],
    [values.question],
    [texts.chooseBelow],
    steps,
    [texts.answerHere, values.surveyUrl],
    [texts.thanks, values.signatureName, values.signatureRole],
    ["-- ", values.because, values.postalAddress],
    [`${texts.unsubscribe}:`, values.unsubscribeUrl],
  ]
  const written = paragraphs.map((lines) => lines.filter((line) => line !== "").join("\n"))
  return `${written.filter((paragraph) => paragraph !== "").join("\n\n")}\n`
}
