"use client"

import { ActionIcon, Menu } from "@mantine/core"
import { IconCopy, IconDots, IconTrash } from "@tabler/icons-react"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { removeTrigger } from "../actions"
import classes from "./triggers-screen.module.css"

type Props = {
  id: string
  name: string
  /** Where to go once it is deleted; nowhere from the list. */
  leadsTo?: string
}

const ICON = { size: 14, stroke: 1.75, "aria-hidden": true } as const

/** What else can be done with a trigger: begin another one with it, delete it. */
export function TriggerMenu({ id, name, leadsTo }: Props) {
  const t = useTranslations("triggers.menu")
  const words = useFailureWords()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon size={30} className={classes.more} aria-label={t("of", { name })}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} href={`/sending/triggers/new?from=${id}`} leftSection={<IconCopy {...ICON} />}>
            {t("copy")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => setAsking(true)}>
            {t("delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("deleteTitle", { name })}
        confirm={t("deleteConfirm")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await removeTrigger(id)
          if (!outcome.ok) return outcome.error
          if (leadsTo) router.push(leadsTo)
          return undefined
        }}
        failureText={(error) => (error.code === "conflict" ? t("used") : words(error))}
      >
        <p>{t("deleteText")}</p>
      </ConfirmDialog>
    </>
  )
}
