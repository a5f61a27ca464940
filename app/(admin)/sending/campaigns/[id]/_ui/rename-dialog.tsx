import { TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { renameOne } from "../../actions"

type Props = { id: string; name: string; placeholder: string; opened: boolean; onClose: () => void }

const NAME_LENGTH = 100

/** Another name for a campaign; an empty one is that of its survey. */
export function RenameDialog({ id, name, placeholder, opened, onClose }: Props) {
  const t = useTranslations("campaigns.actions")
  const common = useTranslations("common")
  const [text, setText] = useState(name)
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t("renameTitle")}
      confirm={common("save")}
      onConfirm={async () => {
        const outcome = await renameOne(id, text)
        return outcome.ok ? undefined : outcome.error
      }}
    >
      <TextInput
        label={t("renameLabel")}
        placeholder={placeholder}
        value={text}
        maxLength={NAME_LENGTH}
        autoComplete="off"
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
