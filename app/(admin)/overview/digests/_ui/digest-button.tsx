"use client"

import { IconMail } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog } from "@/app/_ui/dialog"
import { IconButton } from "@/app/_ui/icon-button"
import type { NewDigest } from "@/lib/digests/schema"
import { startDigest } from "../actions"
import { newValues } from "../digest-form"
import { DigestForm } from "./digest-form"

type Props = {
  target: NewDigest["target"]
  /** What it is called until somebody says better. */
  name: string
  timeZone: string
}

/** Opens the form that sends this report by mail, and leads to the digests once it does. */
export function DigestButton({ target, name, timeZone }: Props) {
  const t = useTranslations("digests")
  const locale = useLocale()
  const router = useRouter()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <IconButton icon={IconMail} label={t("send")} onClick={() => setOpened(true)} />
      <Dialog opened={opened} onClose={close} title={t("form.create")} tall>
        <DigestForm
          kind="create"
          values={newValues(name, locale)}
          timeZone={timeZone}
          onSave={(input) => startDigest({ ...input, target })}
          onDone={() => router.push("/overview/digests")}
          onCancel={close}
        />
      </Dialog>
    </>
  )
}
