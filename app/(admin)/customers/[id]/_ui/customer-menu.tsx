"use client"

import { ActionIcon, Menu } from "@mantine/core"
import { IconDots, IconUserX } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { erasedHref } from "../../customers-query"
import { erasePerson } from "../actions"
import classes from "./customer-menu.module.css"

type Props = { id: string; name: string; hasEmail: boolean; mayErase: boolean }

const GOES = ["profile", "history", "words"] as const

/** What can be done with a customer: erase the person, after a question that says what goes and what stays. */
export function CustomerMenu({ id, name, hasEmail, mayErase }: Props) {
  const t = useTranslations("customers.erase")
  const router = useRouter()
  const [asking, setAsking] = useState(false)

  const erase = async () => {
    const outcome = await erasePerson(id)
    if (!outcome.ok) return outcome.error
    router.replace(erasedHref)
  }

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t("more")}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconUserX size={14} stroke={1.75} aria-hidden="true" />}
            disabled={!mayErase}
            onClick={() => setAsking(true)}
          >
            {t("open")}
          </Menu.Item>
          {mayErase ? null : <p className={classes.refused}>{t("refused")}</p>}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("title", { name })}
        confirm={t("confirm")}
        tone="danger"
        onConfirm={erase}
      >
        <div className={classes.text}>
          <p>{t("goes")}</p>
          <ul className={classes.list}>
            {GOES.map((what) => (
              <li key={what}>{t(what)}</li>
            ))}
          </ul>
          <p>{t("stays")}</p>
          {hasEmail ? <p>{t("address")}</p> : null}
          <p className={classes.final}>{t("final")}</p>
        </div>
      </ConfirmDialog>
    </>
  )
}
