import { ActionIcon, Menu } from "@mantine/core"
import { IconDots, IconMail, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { Dialog } from "@/app/_ui/dialog"
import { removeDigest, saveDigest } from "../actions"
import { valuesOf } from "../digest-form"
import type { ShownDigest } from "../load-digests"
import { DigestForm } from "./digest-form"
import { TestDigest } from "./test-digest"

type Props = { digest: ShownDigest; timeZone: string }

const ICON = { size: 14, stroke: 1.75, "aria-hidden": true } as const

/** What can be done with a digest. */
export function DigestMenu({ digest, timeZone }: Props) {
  const t = useTranslations("digests")
  const [open, setOpen] = useState<"edit" | "test" | "delete">()
  const { id, name, status } = digest
  const close = () => setOpen(undefined)
  const PauseIcon = status === "active" ? IconPlayerPause : IconPlayerPlay
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon size={30} variant="subtle" color="gray" aria-label={t("menu.of", { name })}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setOpen("edit")}>
            {t("menu.edit")}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...ICON} />} onClick={() => setOpen("test")}>
            {t("menu.test")}
          </Menu.Item>
          <Menu.Item
            leftSection={<PauseIcon {...ICON} />}
            onClick={() => void saveDigest(id, { status: status === "active" ? "paused" : "active" })}
          >
            {t(status === "active" ? "menu.pause" : "menu.resume")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => setOpen("delete")}>
            {t("menu.delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={open === "edit"} onClose={close} title={t("form.edit")} tall>
        <DigestForm
          kind="edit"
          values={valuesOf(digest)}
          timeZone={timeZone}
          onSave={(input) => saveDigest(id, input)}
          onDone={close}
          onCancel={close}
        />
      </Dialog>
      <TestDigest id={id} name={name} opened={open === "test"} onClose={close} />
      <ConfirmDialog
        opened={open === "delete"}
        onClose={close}
        title={t("deleteTitle", { name })}
        confirm={t("deleteConfirm")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await removeDigest(id)
          return outcome.ok ? undefined : outcome.error
        }}
      >
        {t("deleteText")}
      </ConfirmDialog>
    </>
  )
}
