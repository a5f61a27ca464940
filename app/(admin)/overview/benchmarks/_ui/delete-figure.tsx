"use client"

import { IconTrash } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { IconButton } from "@/app/_ui/icon-button"
import { deleteFigure } from "../actions"

/** Deletes a reference figure after asking. */
export function DeleteFigure({ id, name }: { id: string; name: string }) {
  const t = useTranslations("benchmarks")
  const [asking, setAsking] = useState(false)
  return (
    <>
      <IconButton icon={IconTrash} label={t("deleteOne", { name })} onClick={() => setAsking(true)} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("deleteTitle")}
        confirm={t("delete")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await deleteFigure(id)
          return outcome.ok ? undefined : outcome.error
        }}
      >
        {t("deleteText", { name })}
      </ConfirmDialog>
    </>
  )
}
