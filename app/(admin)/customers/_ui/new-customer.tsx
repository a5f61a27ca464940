"use client"

import { Button } from "@mantine/core"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog } from "@/app/_ui/dialog"

const CustomerForm = dynamic(() => import("./customer-form").then((module) => module.CustomerForm), { ssr: false })

/** Adds one customer by hand; the form is fetched when it is asked for. */
export function NewCustomer({ tone }: { tone: "filled" | "default" }) {
  const t = useTranslations("customers")
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant={tone} onClick={() => setOpened(true)} aria-haspopup="dialog">
        {t("add")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("add")} width={480} tall>
        <CustomerForm onClose={close} />
      </Dialog>
    </>
  )
}
