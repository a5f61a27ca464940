"use client"

import { Button } from "@mantine/core"
import { useClipboard } from "@mantine/hooks"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import classes from "./copy-block.module.css"

/** Several lines to take elsewhere, with the button that copies them. */
export function CopyBlock({ label, text }: { label: string; text: string }) {
  const t = useTranslations("common")
  const { copied, copy } = useClipboard()
  const Icon = copied ? IconCheck : IconCopy
  return (
    <figure className={classes.block}>
      <figcaption className={classes.head}>
        <span>{label}</span>
        <Button
          variant="default"
          className={classes.copy}
          leftSection={<Icon size={13} stroke={1.75} aria-hidden="true" />}
          onClick={() => copy(text)}
          aria-label={`${copied ? t("copied") : t("copy")}: ${label}`}
        >
          {copied ? t("copied") : t("copy")}
        </Button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.text} tabIndex={0}>
        {text}
      </pre>
    </figure>
  )
}
