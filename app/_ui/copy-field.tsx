"use client"

import { Button, TextInput } from "@mantine/core"
import { useClipboard } from "@mantine/hooks"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import classes from "./copy-field.module.css"

/** A text to take elsewhere: whole in its field, selected when one goes there, copied by the button beside it. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const t = useTranslations("common")
  const { copied, copy } = useClipboard()
  const Icon = copied ? IconCheck : IconCopy
  return (
    <div className={classes.field}>
      <TextInput
        label={label}
        value={text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        classNames={{ root: classes.root, input: classes.input }}
      />
      <Button
        variant="default"
        size="sm"
        className={classes.copy}
        leftSection={<Icon size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => copy(text)}
      >
        {copied ? t("copied") : t("copy")}
      </Button>
      <span className="sr-only" role="status">
        {copied ? t("copied") : null}
      </span>
    </div>
  )
}
