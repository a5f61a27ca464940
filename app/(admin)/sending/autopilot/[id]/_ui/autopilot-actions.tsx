"use client"

import { ActionIcon, Button, Menu } from "@mantine/core"
import { IconDots, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { LinkButton } from "@/app/_ui/link-button"
import { SwitchDialog } from "../../_ui/switch-dialog"
import { removeAutopilot } from "../../actions"
import classes from "./autopilot-screen.module.css"

type Props = { id: string; name: string; status: "active" | "paused" }

const ICON = { size: 14, stroke: 1.75, "aria-hidden": true } as const

/** Pause or resume, edit, delete. */
export function AutopilotActions({ id, name, status }: Props) {
  const t = useTranslations("autopilot")
  const router = useRouter()
  const [asking, setAsking] = useState<"switch" | "delete">()
  const close = () => setAsking(undefined)
  const Icon = status === "active" ? IconPlayerPause : IconPlayerPlay
  return (
    <>
      <Button
        variant="default"
        className={classes.action}
        leftSection={<Icon {...ICON} />}
        onClick={() => setAsking("switch")}
        aria-haspopup="dialog"
      >
        {t(status === "active" ? "state.pause" : "state.resume")}
      </Button>
      <LinkButton
        variant="default"
        href={`/sending/autopilot/${id}/edit`}
        className={classes.action}
        leftSection={<IconPencil {...ICON} />}
      >
        {t("state.edit")}
      </LinkButton>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} className={classes.action} aria-label={t("menu.of", { name })}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => setAsking("delete")}>
            {t("menu.delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SwitchDialog id={id} name={name} status={status} opened={asking === "switch"} onClose={close} />
      <ConfirmDialog
        opened={asking === "delete"}
        onClose={close}
        title={t("menu.deleteTitle", { name })}
        confirm={t("menu.deleteConfirm")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await removeAutopilot(id)
          if (!outcome.ok) return outcome.error
          router.push("/sending/autopilot")
        }}
      >
        <p>{t("menu.deleteText")}</p>
      </ConfirmDialog>
    </>
  )
}
