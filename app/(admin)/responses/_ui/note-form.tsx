import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useState } from "react"
import { NOTE_LENGTH } from "@/lib/responses/handling/schema"
import classes from "./handling-box.module.css"

type Props = { onWrite: (text: string, onEnd: (written: boolean) => void) => void }

/** A field for a note; its button shows once something is written, and Ctrl and Enter do the same. */
export function NoteForm({ onWrite }: Props) {
  const t = useTranslations("responses.detail")
  const [text, setText] = useState("")
  const [writing, setWriting] = useState(false)
  const write = () => {
    if (text.trim() === "" || writing) return
    setWriting(true)
    onWrite(text, (written) => {
      setWriting(false)
      if (written) setText("")
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) write()
  }
  return (
    <div className={classes.form} data-key="n">
      <textarea
        className={classes.field}
        aria-label={t("note")}
        placeholder={t("note")}
        rows={text.includes("\n") || text.length > 50 ? 4 : 1}
        maxLength={NOTE_LENGTH}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text.trim() === "" ? null : (
        <Button size="xs" loading={writing} onClick={write}>
          {t("addNote")}
        </Button>
      )}
    </div>
  )
}
