import { Button, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { ConditionRows } from "../../_ui/condition-rows"
import { useConditionWords } from "../../_ui/use-condition-words"
import classes from "../../triggers/_ui/editor.module.css"
import type { AutopilotForm } from "../autopilot-form"

/** Everybody, or those that meet conditions; groups of conditions, which only the API makes, are told and can be taken away. */
export function WhomCard({ fields }: { fields: readonly string[] }) {
  const t = useTranslations("autopilot.form")
  return (
    <Card title={t("whom")}>
      <div className={classes.inside}>
        <Conditions fields={fields} />
      </div>
    </Card>
  )
}

function Conditions({ fields }: { fields: readonly string[] }) {
  const t = useTranslations("autopilot.form")
  const triggers = useTranslations("triggers.form")
  const { control, formState, setValue, watch } = useFormContext<AutopilotForm>()
  const { filterWords } = useConditionWords()
  const [grouped, conditions] = watch(["grouped", "conditions"])
  if (grouped) {
    return (
      <div className={classes.line}>
        <span className={classes.wide}>{t("grouped", { filter: filterWords(grouped) })}</span>
        <Button variant="default" onClick={() => setValue("grouped", null, { shouldDirty: true })}>
          {triggers("ungroup")}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={classes.line}>
        <span className={classes.label}>{t(conditions.length === 0 ? "everybody" : "onlyIf")}</span>
        {conditions.length > 1 ? (
          <Controller
            control={control}
            name="match"
            render={({ field: { value, onChange } }) => (
              <SegmentedControl
                aria-label={t("onlyIf")}
                value={value}
                onChange={onChange}
                data={[
                  { value: "all", label: triggers("matchAll") },
                  { value: "any", label: triggers("matchAny") },
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
            wrong={(index) => (formState.errors.conditions?.[index] ? triggers("wrong.value") : undefined)}
          />
        )}
      />
    </>
  )
}
