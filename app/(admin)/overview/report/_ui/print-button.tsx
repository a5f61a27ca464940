"use client"

import { Button } from "@mantine/core"
import { IconPrinter } from "@tabler/icons-react"
import { useTranslations } from "next-intl"

/** Opens the browser's own dialog, which also saves as PDF. */
export function PrintButton() {
  const t = useTranslations("report")
  return (
    <Button leftSection={<IconPrinter size={15} stroke={1.75} aria-hidden="true" />} onClick={() => window.print()}>
      {t("print")}
    </Button>
  )
}
