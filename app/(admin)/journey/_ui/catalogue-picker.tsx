"use client"

import { Button, Checkbox } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { PHASES } from "@/lib/journey/schema"
import { addFromCatalogue } from "../actions"
import classes from "./catalogue-picker.module.css"
import type { CatalogueItem } from "./types"

type Props = { catalogue: readonly CatalogueItem[]; onDone: () => void }

/** The catalogue by phase; what the journey has already cannot be picked again. */
export function CataloguePicker({ catalogue, onDone }: Props) {
  const t = useTranslations("journey")
  const common = useTranslations("common")
  const [picked, setPicked] = useState<readonly string[]>([])
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const toggle = (key: string, on: boolean) =>
    setPicked((before) => (on ? [...before, key] : before.filter((each) => each !== key)))
  const submit = () =>
    start(async () => {
      const outcome = await addFromCatalogue([...picked])
      if (outcome.ok) onDone()
      else setFailure(failureWords(outcome.error))
    })

  return (
    <>
      <DialogBody>
        <div className={classes.phases}>
          {PHASES.map((phase) => (
            <fieldset key={phase} className={classes.phase}>
              <legend className={classes.legend}>{t(`phases.${phase}`)}</legend>
              {catalogue
                .filter((item) => item.phase === phase)
                .map(({ key, name, channel, state }) => (
                  <Checkbox
                    key={key}
                    size="xs"
                    label={name}
                    description={state === "free" ? common(`channels.${channel}`) : t(`add.${state}`)}
                    checked={state === "there" || picked.includes(key)}
                    disabled={state !== "free"}
                    onChange={(event) => toggle(key, event.currentTarget.checked)}
                    classNames={{
                      root: classes.item,
                      body: classes.body,
                      label: classes.label,
                      description: classes.description,
                    }}
                  />
                ))}
            </fieldset>
          ))}
        </div>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onDone}>
          {common("cancel")}
        </Button>
        <Button onClick={submit} disabled={picked.length === 0} loading={pending}>
          {t("add.submit", { count: picked.length })}
        </Button>
      </DialogFoot>
    </>
  )
}
