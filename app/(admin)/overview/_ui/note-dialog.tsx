"use client"

import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FormEvent, useState, useTransition } from "react"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { NOTE_LENGTH } from "@/lib/insights/notes/note-length"
import { removeNote, saveNote } from "../actions"
import classes from "./note-dialog.module.css"
import type { ShownNotes } from "./types"

/** A note as its form has it; without an id it is a new one. */
export type EditedNote = { id: string | null; day: string; text: string; touchpoint: string | null }

type Props = { note: EditedNote; touchpoints: ShownNotes["touchpoints"]; onClose: () => void }
type Outcome = Awaited<ReturnType<typeof saveNote>>

/** Writes what happened on a day, changes it, or takes it away. */
export function NoteDialog({ note, touchpoints, onClose }: Props) {
  const t = useTranslations("trends.note")
  const common = useTranslations("common")
  const words = useFailureWords()
  const [values, setValues] = useState(note)
  const [faults, setFaults] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<string>()
  const [removing, setRemoving] = useState(false)
  const [pending, start] = useTransition()

  const run = (verb: () => Promise<Outcome>) =>
    start(async () => {
      const outcome = await verb()
      if (outcome.ok) return onClose()
      const paths = outcome.error.fields.map(({ path }) => path)
      setFaults(paths)
      setFailure(paths.length > 0 ? undefined : words(outcome.error))
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { day, text, touchpoint } = values
    run(() => saveNote(note.id, { day, text, touchpoint }))
  }
  const remove = () => {
    const { id } = note
    if (id !== null && removing) run(() => removeNote(id))
    else setRemoving(true)
  }

  return (
    <Dialog opened onClose={onClose} title={t(note.id === null ? "new" : "change")}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <div className={classes.fields}>
            <Textarea
              label={t("text")}
              description={t("textHelp")}
              value={values.text}
              onChange={({ currentTarget }) => setValues({ ...values, text: currentTarget.value })}
              error={faults.includes("text") ? t("textFault", { most: NOTE_LENGTH }) : undefined}
              dir="auto"
              autosize
              minRows={2}
              maxRows={6}
              data-autofocus
            />
            <TextInput
              type="date"
              label={t("day")}
              value={values.day}
              onChange={({ currentTarget }) => setValues({ ...values, day: currentTarget.value })}
              error={faults.includes("day") ? t("dayFault") : undefined}
            />
            <NativeSelect
              label={t("touchpoint")}
              value={values.touchpoint ?? ""}
              onChange={({ currentTarget }) => setValues({ ...values, touchpoint: currentTarget.value || null })}
              data={[{ value: "", label: t("everywhere") }, ...touchpoints]}
            />
          </div>
        </DialogBody>
        <DialogFoot failure={removing ? t("removeText") : failure}>
          {note.id === null ? null : (
            <Button variant="subtle" color="red" onClick={remove} disabled={pending} className={classes.remove}>
              {t(removing ? "removeTitle" : "remove")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={pending}>
            {common("save")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
