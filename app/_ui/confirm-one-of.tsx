"use client"

import type { ShownError } from "../_server/shown-error"
import { ConfirmDialog } from "./confirm-dialog"

type Question = {
  title: string
  text: string
  /** The words of the button that says yes. */
  confirm: string
  tone?: "danger"
  onConfirm: () => Promise<ShownError | undefined>
}

type Props<Step extends string> = {
  /** The step that is asked about now. */
  asking: Step | undefined
  onClose: () => void
  questions: Record<Step, Question>
}

/** Asks before whichever of several steps somebody is about to take. */
export function ConfirmOneOf<Step extends string>({ asking, onClose, questions }: Props<Step>) {
  return Object.entries<Question>(questions).map(([step, { text, ...question }]) => (
    <ConfirmDialog key={step} opened={step === asking} onClose={onClose} {...question}>
      {text}
    </ConfirmDialog>
  ))
}
