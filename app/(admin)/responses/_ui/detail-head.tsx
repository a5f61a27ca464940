import { IconChevronDown, IconChevronUp, IconMail, IconTrash, IconX } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { CopyLink } from "@/app/_ui/copy-link"
import { IconButton } from "@/app/_ui/icon-button"
import { formatNumber } from "@/lib/i18n/format"
import { ShareButton } from "../../overview/shares/_ui/share-button"
import { removeResponse } from "../actions"
import classes from "./detail-panel.module.css"

type Props = {
  id: string
  gone: boolean
  place: { index: number; total: number | null } | null
  onUnread?: () => void
  onPrevious?: () => void
  onNext?: () => void
  onClose: () => void
  onRemoved: (id: string) => void
}

/** What can be done with the open answer: go on, copy its link, delete it, close it. */
export function DetailHead({ id, gone, place, onUnread, onPrevious, onNext, onClose, onRemoved }: Props) {
  const t = useTranslations("responses.detail")
  const common = useTranslations("common")
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    const outcome = await removeResponse(id)
    if (!outcome.ok) return outcome.error
    onRemoved(id)
  }
  return (
    <header className={classes.head}>
      <IconButton icon={IconChevronUp} label={t("previous")} keys="K" onClick={onPrevious} />
      <IconButton icon={IconChevronDown} label={t("next")} keys="J" onClick={onNext} />
      {place ? (
        <span className={classes.place}>
          {place.total === null
            ? formatNumber(place.index + 1, locale)
            : t("place", { at: formatNumber(place.index + 1, locale), total: formatNumber(place.total, locale) })}
        </span>
      ) : null}
      <span className={classes.tools}>
        {gone ? null : (
          <>
            <CopyLink />
            <ShareButton kind="response" target={{ response: id }} name={t("title")} icon />
            <IconButton icon={IconMail} label={t("markUnread")} keys="U" onClick={onUnread} />
            <IconButton icon={IconTrash} label={t("delete")} onClick={() => setAsking(true)} />
          </>
        )}
        <IconButton icon={IconX} label={common("close")} keys="Esc" onClick={onClose} />
      </span>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("deleteTitle")}
        confirm={t("delete")}
        tone="danger"
        onConfirm={remove}
      >
        {t("deleteWhy")}
      </ConfirmDialog>
    </header>
  )
}
