"use client"

import { ActionIcon, Menu } from "@mantine/core"
import { useClipboard } from "@mantine/hooks"
import { IconBan, IconDots, IconExternalLink, IconLink, IconSend } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import type { ListedInvitation } from "@/lib/delivery/reads"
import { SendAgainDialog } from "../../_ui/send-again"
import { revokeOne } from "../actions"

type Props = { invitation: ListedInvitation; name: string }

const ICON = { size: 14, stroke: 1.75, "aria-hidden": true } as const

/** What can be done about one invitation: open or copy its link, send it again, revoke it. */
export function InvitationMenu({ invitation: { id, link, state }, name }: Props) {
  const t = useTranslations("sending.list")
  const again = useTranslations("sending.again")
  const { copy } = useClipboard()
  const [asking, setAsking] = useState<"revoke" | "again">()
  if (!link) return null
  const close = () => setAsking(undefined)
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon size={30} aria-label={t("menuOf", { name })}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={link}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink {...ICON} />}
          >
            {t("openLink")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLink {...ICON} />} onClick={() => copy(link)}>
            {t("copyLink")}
          </Menu.Item>
          {state === "unknown" ? (
            <Menu.Item leftSection={<IconSend {...ICON} />} onClick={() => setAsking("again")}>
              {again("button")}
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Item leftSection={<IconBan {...ICON} />} onClick={() => setAsking("revoke")}>
            {t("revoke")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SendAgainDialog invitationId={id} name={name} opened={asking === "again"} onClose={close} />
      <ConfirmDialog
        opened={asking === "revoke"}
        onClose={close}
        title={t("revokeTitle", { name })}
        confirm={t("revokeConfirm")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await revokeOne(id)
          return outcome.ok ? undefined : outcome.error
        }}
      >
        <p>{t(state === "scheduled" ? "revokeWaiting" : "revokeSent")}</p>
      </ConfirmDialog>
    </>
  )
}
