"use client"

import { useClipboard } from "@mantine/hooks"
import { IconCheck, IconLink } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { IconButton } from "./icon-button"

/** Copies the address of what is open. */
export function CopyLink() {
  const t = useTranslations("common")
  const { copied, copy } = useClipboard()
  return (
    <>
      <IconButton
        icon={copied ? IconCheck : IconLink}
        label={copied ? t("copied") : t("copyLink")}
        onClick={() => copy(window.location.href)}
      />
      <span className="sr-only" role="status">
        {copied ? t("copied") : null}
      </span>
    </>
  )
}
