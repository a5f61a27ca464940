"use client"

import { Button } from "@mantine/core"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog } from "@/app/_ui/dialog"

const ExcludeForm = dynamic(() => import("./exclude-form").then((module) => module.ExcludeForm), { ssr: false })

/** Excludes one address by hand; the form is fetched when it is asked for. */
export function ExcludeAddress() {
  const t = useTranslations("excluded")
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button onClick={() => setOpened(true)} aria-haspopup="dialog">
        {t("add")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("add")} width={440}>
        <ExcludeForm onClose={close} />
      </Dialog>
    </>
  )
}
