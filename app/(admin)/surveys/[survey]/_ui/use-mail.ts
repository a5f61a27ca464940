"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import type { RenderedMail } from "@/emails/invitation"
import { mailLocale } from "@/emails/texts"
import { invitationWords } from "@/lib/delivery/invitation-words"
import { mailAccent } from "@/lib/delivery/mail-accent"
import { directionOf } from "@/lib/i18n/respond"
import { formatWeekday } from "@/lib/respond/format-day"
import { pipingValues } from "@/lib/surveys/piping"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { useEditor } from "./editor-context"
import { exampleCustomer } from "./example-customer"
import type { MailLook } from "./mail-view-state"
import { type ShownBrand, shownBrand } from "./shown-brand"
import type { EditorBrand } from "./types"

export type ShownMail = RenderedMail & { preheader: string; from: string; replyTo: string | null; language: string }

type Wanted = { definition: SurveyDefinition; brand: EditorBrand; clock: Clock } & Pick<MailLook, "message" | "known">

/** Addresses in the preview lead nowhere. */
const NOWHERE = "https://example.com/"
const WEEK_MS = 7 * 86_400_000

const mailLogo = ({ logo, logoId }: ShownBrand) => logo && { ...logo, url: `${location.origin}/logos/${logoId}.png` }

/** The mail of what is written, drawn by what writes the real one; undefined until it is there for the first time. */
export function useMail({ definition, brand, clock, message, known }: Wanted): ShownMail | undefined {
  const example = useTranslations("surveys.preview")("customer")
  const { language, data } = useEditor()
  const [mail, setMail] = useState<ShownMail>()
  const text = JSON.stringify(definition)
  const { propertyKeys } = data

  // The definition is compared by what it says: it is made anew on each stroke.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for the definition
  useEffect(() => {
    let outdated = false
    const draw = async () => {
      const { renderInvitation } = await import("@/emails/invitation")
      const piping = known
        ? exampleCustomer({ brand: brand.name, name: example, propertyKeys })
        : pipingValues({ brand: brand.name })
      const shown = shownBrand(brand, definition.look)
      const { senderName, ...words } = invitationWords(definition, language, piping)
      const askedAt = new Date(clock.now.getTime() - WEEK_MS)
      const rendered = await renderInvitation({
        ...words,
        reminder:
          message === "reminder" ? { askedOn: formatWeekday(askedAt, mailLocale(language), clock.timeZone) } : null,
        locale: language,
        direction: directionOf(language),
        brand: { name: brand.name, accent: mailAccent(shown.color), corners: shown.corners, logo: mailLogo(shown) },
        firstName: piping.customer.firstName,
        surveyUrl: NOWHERE,
        unsubscribeUrl: NOWHERE,
        postalAddress: brand.postalAddress,
      })
      if (outdated) return
      setMail({
        ...rendered,
        preheader: words.preheader || words.question,
        from: senderName || brand.senderName || brand.name,
        replyTo: definition.mail.replyTo ?? brand.replyTo,
        language,
      })
    }
    draw()
    return () => {
      outdated = true
    }
  }, [text, brand, language, message, known, example, propertyKeys, clock])
  return mail
}
