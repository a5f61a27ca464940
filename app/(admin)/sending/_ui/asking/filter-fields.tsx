import { Button, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { ConditionRows } from "../condition-rows"
import { useConditionWords } from "../use-condition-words"
import classes from "./asking.module.css"
import type { AskingForm } from "./types"

type Props = {
  fields: readonly string[]
  /** What is said of no condition, before some, and of groups of them in words. */
  words: { none: string; some: string; grouped: (filter: string) => string }
}

/** Conditions that must hold; groups of conditions, which only the API makes, are told and can be taken away. */
export function FilterFields({ fields, words }: Props) {
  const t = useTranslations("triggers.form")
  const { control, formState, setValue, watch } = useFormContext<AskingForm>()
  const { filterWords } = useConditionWords()
  const [grouped, conditions] = watch(["grouped", "conditions"])
  if (grouped) {
    return (
      <div className={classes.line}>
        <span className={classes.wide}>{words.grouped(filterWords(grouped))}</span>
        <Button variant="default" onClick={() => setValue("grouped", null, { shouldDirty: true })}>
          {t("ungroup")}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={classes.line}>
        <span className={classes.label}>{conditions.length === 0 ? words.none : words.some}</span>
        {conditions.length > 1 ? (
          <Controller
            control={control}
            name="match"
            render={({ field: { value, onChange } }) => (
              <SegmentedControl
                aria-label={words.some}
                value={value}
                onChange={onChange}
                data={[
                  { value: "all", label: t("matchAll") },
                  { value: "any", label: t("matchAny") },
                ]}
              />
            )}
          />
        ) : null}
      </div>
      <Controller
        control={control}
        name="conditions"
        render={({ field: { value, onChange } }) => (
          <ConditionRows
            conditions={value}
            onChange={onChange}
            fields={fields}
            wrong={(index) => (formState.errors.conditions?.[index] ? t("wrong.value") : undefined)}
          />
        )}
      />
    </>
  )
}
