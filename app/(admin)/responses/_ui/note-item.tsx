import { IconTrash } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { ShownError } from "@/app/_server/shown-error"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import type { Clock } from "@/app/_ui/format-moment"
import { IconButton } from "@/app/_ui/icon-button"
import { Moment } from "@/app/_ui/moment"
import classes from "./handling-box.module.css"
import type { NoteInDetail } from "./types"

type Props = { note: NoteInDetail; clock: Clock; onDelete: () => Promise<ShownError | undefined> }

/** A note with who wrote it and when; who wrote it can delete it. */
export function NoteItem({ note, clock, onDelete }: Props) {
  const t = useTranslations("responses.detail")
  const [asking, setAsking] = useState(false)
  return (
    <li className={classes.note}>
      <p className={classes.by}>
        <bdi className={classes.author}>{note.author ?? t("noAuthor")}</bdi>
        <Moment at={note.createdAt} clock={clock} />
        {note.isMine ? (
          <span className={classes.delete}>
            <IconButton icon={IconTrash} label={t("deleteNote")} onClick={() => setAsking(true)} />
          </span>
        ) : null}
      </p>
      <p className={classes.text} dir="auto">
        {note.text}
      </p>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("deleteNoteTitle")}
        confirm={t("delete")}
        tone="danger"
        onConfirm={onDelete}
      >
        {t("deleteNoteWhy")}
      </ConfirmDialog>
    </li>
  )
}
