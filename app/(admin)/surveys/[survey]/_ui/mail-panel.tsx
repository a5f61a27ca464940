"use client"

import { useTranslations } from "next-intl"
import { useEditor } from "./editor-context"
import { LocalText } from "./local-text"
import classes from "./mail-panel.module.css"
import part from "./part/part.module.css"
import { ReplyToField } from "./reply-to-field"

/** Who the invitation is from, and what it says around the question. */
export function MailPanel() {
  const t = useTranslations("surveys.mail")
  const { brand } = useEditor().data
  return (
    <div className={part.fields}>
      <LocalText at={["mail", "subject"]} label={t("subject")} max={200} />
      <LocalText at={["mail", "preheader"]} label={t("preheader")} max={200} />
      <LocalText at={["mail", "intro"]} label={t("intro")} max={3000} lines={3} />
      <p className={classes.help}>{t("placeholders", { brand: "{{brand}}", name: "{{customer.firstName}}" })}</p>
      <LocalText
        at={["mail", "signature"]}
        label={t("signature")}
        description={t("signatureHelp")}
        max={500}
        lines={2}
      />
      <LocalText at={["mail", "footer"]} label={t("footer")} description={t("footerHelp")} max={1000} lines={1} />
      <div className={classes.sender}>
        <LocalText
          at={["mail", "senderName"]}
          label={t("senderName")}
          description={t("asWorkspace")}
          placeholder={brand.senderName ?? brand.name}
          max={100}
        />
        <ReplyToField />
      </div>
    </div>
  )
}
