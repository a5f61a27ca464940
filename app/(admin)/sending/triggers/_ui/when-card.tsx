import { Autocomplete, Button, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { ConditionRows } from "../../_ui/condition-rows"
import { useConditionWords } from "../../_ui/use-condition-words"
import type { TriggerForm } from "../trigger-form"
import classes from "./editor.module.css"
import type { EditorData } from "./types"

type Props = { data: Pick<EditorData, "trigger" | "eventTypes" | "fields"> }

/** Which event, and which of its kind. */
export function WhenCard({ data: { trigger, eventTypes, fields } }: Props) {
  const t = useTranslations("triggers.form")
  const { control, formState } = useFormContext<TriggerForm>()
  return (
    <Card title={t("when")}>
      <div className={classes.inside}>
        <Controller
          control={control}
          name="eventType"
          render={({ field }) => (
            <Autocomplete
              {...field}
              size="sm"
              label={t("event")}
              description={trigger ? t("eventStays") : t("eventHelp")}
              placeholder="order.delivered"
              data={eventTypes}
              openOnFocus={false}
              disabled={trigger !== null}
              maxLength={100}
              autoCapitalize="none"
              spellCheck={false}
              error={formState.errors.eventType && t("wrong.event")}
            />
          )}
        />
        <Filter fields={fields} />
      </div>
    </Card>
  )
}

/** Conditions on the event and its customer; groups of conditions, which only the API makes, are told and can be taken away. */
function Filter({ fields }: { fields: readonly string[] }) {
  const t = useTranslations("triggers.form")
  const { control, formState, setValue, watch } = useFormContext<TriggerForm>()
  const { filterWords } = useConditionWords()
  const [grouped, conditions] = watch(["grouped", "conditions"])
  if (grouped) {
    return (
      <div className={classes.line}>
        <span className={classes.wide}>{t("grouped", { filter: filterWords(grouped) })}</span>
        <Button variant="default" onClick={() => setValue("grouped", null, { shouldDirty: true })}>
          {t("ungroup")}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={classes.line}>
        <span className={classes.label}>{t(conditions.length === 0 ? "everyEvent" : "onlyIf")}</span>
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
