"use client"

import { SegmentedControl, Switch } from "@mantine/core"
import { useTranslations } from "next-intl"
import { memo } from "react"
import { LanguageSwitch } from "./language-switch"
import type { MailLook } from "./mail-view-state"
import classes from "./preview-pane.module.css"

const MESSAGES = ["invitation", "reminder"] as const
const FORMATS = ["phone", "computer", "text"] as const

type Props = { look: MailLook; onChange: (change: Partial<MailLook>) => void }

/** Which mail the preview shows, how it is read, and what is known of who gets it. */
export const MailSwitches = memo(function MailSwitches({ look, onChange }: Props) {
  const t = useTranslations("surveys.preview")
  return (
    <div className={classes.mailSwitches}>
      <div className={classes.switches}>
        <LanguageSwitch />
        <SegmentedControl
          size="xs"
          aria-label={t("message")}
          value={look.message}
          onChange={(value) => onChange({ message: MESSAGES.find((each) => each === value) })}
          data={MESSAGES.map((value) => ({ value, label: t(`messages.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("format")}
          value={look.format}
          onChange={(value) => onChange({ format: FORMATS.find((each) => each === value) })}
          data={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        />
      </div>
      <div className={classes.marks}>
        {look.format === "text" ? null : (
          <>
            <Switch
              size="xs"
              label={t("dark")}
              checked={look.dark}
              onChange={({ currentTarget }) => onChange({ dark: currentTarget.checked })}
            />
            <Switch
              size="xs"
              label={t("noImages")}
              checked={!look.images}
              onChange={({ currentTarget }) => onChange({ images: !currentTarget.checked })}
            />
          </>
        )}
        <Switch
          size="xs"
          label={t("unknown")}
          checked={!look.known}
          onChange={({ currentTarget }) => onChange({ known: !currentTarget.checked })}
        />
      </div>
    </div>
  )
})
