"use client"

import { Button } from "@mantine/core"
import { IconShare2 } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/app/_ui/icon-button"
import type { NewShare } from "@/lib/shares/schema"
import { ShareDialog } from "./share-dialog"

type Props = {
  kind: "report" | "response"
  /** The report’s filters, or the response’s id. */
  target: NewShare["target"]
  /** What the link is called until somebody says better. */
  name: string
  icon?: boolean
}

/** Opens the dialog that makes a link for people without an account. */
export function ShareButton({ icon = false, ...share }: Props) {
  const t = useTranslations("shares.dialog")
  const [opened, setOpened] = useState(false)
  const open = () => setOpened(true)
  return (
    <>
      {icon ? (
        <IconButton icon={IconShare2} label={t("title")} onClick={open} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconShare2 size={15} stroke={1.75} aria-hidden="true" />}
          onClick={open}
        >
          {t("share")}
        </Button>
      )}
      <ShareDialog {...share} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
