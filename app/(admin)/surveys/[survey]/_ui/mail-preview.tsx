"use client"

import { useTranslations } from "next-intl"
import { useCallback, useState } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { directionOf } from "@/lib/i18n/respond"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { mailAsShown } from "./mail-as-shown"
import classes from "./mail-preview.module.css"
import { MailStage } from "./mail-stage"
import { MailSwitches } from "./mail-switches"
import { FIRST_LOOK, type MailLook, WIDTHS } from "./mail-view-state"
import type { EditorBrand } from "./types"
import { useMail } from "./use-mail"

type Props = { definition: SurveyDefinition; brand: EditorBrand; clock: Clock }

/** The mail as it arrives: sender, subject, second line, and what a mail program makes of the rest. */
export function MailPreview({ definition, brand, clock }: Props) {
  const t = useTranslations("surveys.preview")
  const [look, setLook] = useState(FIRST_LOOK)
  const change = useCallback((part: Partial<MailLook>) => setLook((present) => ({ ...present, ...part })), [])
  const mail = useMail({ definition, brand, clock, ...look })
  const direction = mail && directionOf(mail.language)
  return (
    <>
      <MailSwitches look={look} onChange={change} />
      <div className={classes.mail}>
        <div className={classes.head}>
          <p className={classes.from}>
            {t("from")}: {mail?.from} &lt;{brand.senderAddress}&gt;
          </p>
          {mail?.replyTo ? (
            <p className={classes.from}>
              {t("replyTo")}: {mail.replyTo}
            </p>
          ) : null}
          <p className={classes.subject} dir={direction}>
            {mail?.subject}
          </p>
          <p className={classes.preheader} dir={direction}>
            {mail?.preheader}
          </p>
        </div>
        {!mail ? (
          <Skeleton height={420} radius={0} />
        ) : look.format === "text" ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing else to stop at
          <section className={classes.text} dir={direction} tabIndex={0} aria-label={t("mailText")}>
            <pre>{mail.text}</pre>
          </section>
        ) : (
          <MailStage
            title={t("mailFrame")}
            html={mailAsShown(mail.html, look)}
            width={WIDTHS[look.format]}
            dark={look.dark}
          />
        )}
      </div>
    </>
  )
}
