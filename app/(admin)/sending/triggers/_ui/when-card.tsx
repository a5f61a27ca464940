import { Autocomplete } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import classes from "../../_ui/asking/asking.module.css"
import { FilterFields } from "../../_ui/asking/filter-fields"
import type { TriggerForm } from "../trigger-form"
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
        <FilterFields
          fields={fields}
          words={{ none: t("everyEvent"), some: t("onlyIf"), grouped: (filter) => t("grouped", { filter }) }}
        />
      </div>
    </Card>
  )
}
