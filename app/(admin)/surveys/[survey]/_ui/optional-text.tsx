"use client"

import { IconPlus } from "@tabler/icons-react"
import { type ComponentProps, useState } from "react"
import type { Texts } from "@/lib/surveys/texts"
import { LocalText } from "./local-text"
import classes from "./optional-text.module.css"

type Props = ComponentProps<typeof LocalText> & {
  /** The text as it is now, to see whether anything is written. */
  texts: Texts | undefined
}

/** A text that need not be there: a button until somebody wants to write it. */
export function OptionalText({ texts, ...text }: Props) {
  const [opened, setOpened] = useState(isWritten(texts))
  const [asked, setAsked] = useState(false)
  if (opened) return <LocalText {...text} autoFocus={asked} />
  return (
    <AddButton
      label={text.label}
      onClick={() => {
        setAsked(true)
        setOpened(true)
      }}
    />
  )
}

/** "+ Explanation": brings in what is not there yet. */
export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.add} onClick={onClick}>
      <IconPlus size={13} stroke={2} aria-hidden="true" />
      {label}
    </button>
  )
}

export const isWritten = (texts: Texts | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => text.trim() !== "")
