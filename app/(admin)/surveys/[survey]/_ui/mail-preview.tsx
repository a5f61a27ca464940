"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Skeleton } from "@/app/_ui/states/skeleton"
import type { RenderedMail } from "@/emails/invitation"
import { invitationWords } from "@/lib/delivery/invitation-words"
import { mailAccent } from "@/lib/delivery/mail-accent"
import { directionOf } from "@/lib/i18n/respond"
import { pipingValues } from "@/lib/surveys/piping"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { useEditor } from "./editor-context"
import { LiveFrame } from "./live-frame"
import classes from "./preview-pane.module.css"
import { type ShownBrand, shownBrand } from "./shown-brand"
import type { EditorBrand } from "./types"

type Props = { definition: SurveyDefinition; brand: EditorBrand }

/** Addresses in the preview lead nowhere. */
const NOWHERE = "https://example.com/"

/** The invitation as it arrives: sender, subject, second line, and the mail itself. */
export function MailPreview({ definition, brand }: Props) {
  const t = useTranslations("surveys.preview")
  const { language } = useEditor()
  const mail = useMail(definition, brand, language, t("customer"))
  return (
    <div className={classes.mail}>
      <div className={classes.mailHead}>
        <p className={classes.from}>
          {t("from")}: {brand.name}
        </p>
        <p className={classes.subject}>{mail?.subject}</p>
        <p className={classes.preheader}>{mail?.preheader}</p>
      </div>
      <div className={classes.mailBody}>
        {mail ? <LiveFrame title={t("mailFrame")} html={mail.html} /> : <Skeleton height="100%" radius={0} />}
      </div>
    </div>
  )
}

const mailLogo = ({ logo, logoId }: ShownBrand) => logo && { ...logo, url: `${location.origin}/logos/${logoId}.png` }

type ShownMail = RenderedMail & { preheader: string }

function useMail(
  definition: SurveyDefinition,
  brand: EditorBrand,
  language: string,
  customer: string,
): ShownMail | undefined {
  const [mail, setMail] = useState<ShownMail>()
  const text = JSON.stringify(definition)

  // The definition is compared by what it says: it is made anew on each stroke.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for the definition
  useEffect(() => {
    let outdated = false
    const draw = async () => {
      const { renderInvitation } = await import("@/emails/invitation")
      const piping = pipingValues({ brand: brand.name, customerName: customer })
      const shown = shownBrand(brand, definition.look)
      const words = invitationWords(definition, language, piping)
      const rendered = await renderInvitation({
        ...words,
        locale: language,
        direction: directionOf(language),
        brand: { name: brand.name, accent: mailAccent(shown.color), corners: shown.corners, logo: mailLogo(shown) },
        firstName: customer,
        surveyUrl: NOWHERE,
        unsubscribeUrl: NOWHERE,
        postalAddress: brand.postalAddress,
      })
      if (!outdated) setMail({ ...rendered, preheader: words.preheader || words.question })
    }
    draw()
    return () => {
      outdated = true
    }
  }, [text, brand, language, customer])
  return mail
}
