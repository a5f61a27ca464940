"use client"

import { Autocomplete, Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FormEvent, useState, useTransition } from "react"
import { eventTypeName } from "@/lib/journey/schema"
import { placeType } from "../actions"
import classes from "./add-event-type.module.css"

type Props = {
  label: string
  /** Where events of the type happen; null: to be placed later. */
  touchpointId: string | null
  /** Types to choose from, besides writing a new one. */
  known?: readonly string[]
}

/** Names an event type before its first event comes in. */
export function AddEventType({ label, touchpointId, known = [] }: Props) {
  const t = useTranslations("journey.events")
  const [type, setType] = useState("")
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = eventTypeName.safeParse(type)
    if (!parsed.success) return setFailure(t("wrong"))
    start(async () => {
      const outcome = await placeType(parsed.data, touchpointId)
      setFailure(outcome.ok ? undefined : t("failed"))
      if (outcome.ok) setType("")
    })
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <Autocomplete
        aria-label={label}
        placeholder={t("placeholder")}
        size="xs"
        data={[...known]}
        value={type}
        onChange={(value) => {
          setType(value)
          setFailure(undefined)
        }}
        error={failure}
        maxLength={100}
        autoCapitalize="none"
        spellCheck={false}
        className={classes.field}
        comboboxProps={{ shadow: "md" }}
      />
      <Button type="submit" variant="default" loading={pending}>
        {t("add")}
      </Button>
    </form>
  )
}
