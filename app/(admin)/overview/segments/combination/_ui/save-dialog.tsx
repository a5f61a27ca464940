import { Button, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type SyntheticEvent, useState, useTransition } from "react"
import type { Outcome } from "@/app/_server/act"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { keepSegment } from "../../actions"
import type { Condition } from "../combination-query"

type Props = { opened: boolean; onClose: () => void; conditions: Condition[] }

/** Asks under which name conditions are kept. */
export function SaveDialog({ opened, onClose, conditions }: Props) {
  const t = useTranslations("segments.combination")
  return (
    <NameDialog
      opened={opened}
      onClose={onClose}
      title={t("saveTitle")}
      name=""
      onName={(name) => keepSegment({ name, filters: conditions })}
    />
  )
}

type NameProps = {
  opened: boolean
  onClose: () => void
  title: string
  /** What it is called so far. */
  name: string
  onName: (name: string) => Promise<Outcome<unknown>>
}

/** Asks for a name, and says when another segment has it. */
export function NameDialog({ opened, onClose, title, name: before, onName }: NameProps) {
  const t = useTranslations()
  const words = useFailureWords()
  const [name, setName] = useState(before)
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const close = () => {
    setFailure(undefined)
    setName(before)
    onClose()
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    start(async () => {
      const outcome = await onName(name)
      if (outcome.ok) return close()
      const { code } = outcome.error
      setFailure(
        code === "conflict"
          ? t("segments.combination.nameTaken")
          : code === "invalid"
            ? t("common.field.empty")
            : words(outcome.error),
      )
    })
  }

  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <TextInput
            label={t("segments.combination.name")}
            value={name}
            maxLength={100}
            autoComplete="off"
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </DialogBody>
        <DialogFoot failure={failure}>
          <Button variant="default" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={pending}>
            {t("common.save")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
