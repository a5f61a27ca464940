import { ActionIcon, Autocomplete, Button, NativeSelect } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import classes from "../../_ui/asking/asking.module.css"
import { DurationField } from "../../_ui/asking/duration-field"
import type { TriggerForm } from "../trigger-form"
import type { EditorData } from "./types"

/** How long after the event, and what takes the ask back meanwhile. */
export function AfterCard({ data }: { data: Pick<EditorData, "eventTypes" | "fields"> }) {
  const t = useTranslations("triggers.form")
  const { control } = useFormContext<TriggerForm>()
  return (
    <Card title={t("after")}>
      <div className={classes.inside}>
        <Controller
          control={control}
          name="delaySeconds"
          render={({ field, fieldState }) => (
            <>
              <div className={classes.line}>
                <DurationField
                  label={t("delay")}
                  seconds={field.value}
                  onChange={field.onChange}
                  wrong={fieldState.error !== undefined}
                />
                <span>{t("afterEvent")}</span>
              </div>
              {fieldState.error ? <Wrong>{t("wrong.delay")}</Wrong> : null}
            </>
          )}
        />
        <Cancellations {...data} />
      </div>
    </Card>
  )
}

const Wrong = ({ children }: { children: string }) => (
  <p className={classes.failure} role="alert">
    {children}
  </p>
)

const MOST = 10

/** "Unless order.refunded comes for the same order." */
function Cancellations({ eventTypes, fields }: Pick<EditorData, "eventTypes" | "fields">) {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<TriggerForm>()
  const rows = watch("cancelOn") ?? []
  const put = (next: typeof rows) =>
    setValue("cancelOn", next.length === 0 ? null : next, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    })
  const change = (at: number, part: Partial<(typeof rows)[number]>) =>
    put(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <>
      {rows.map(({ eventType, same = null }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else that stays the same while they are written
        <div key={index} className={classes.line}>
          <span>{t(index === 0 ? "unless" : "or")}</span>
          <Autocomplete
            className={classes.wide}
            aria-label={t("cancelEvent", { number: index + 1 })}
            placeholder="order.refunded"
            data={eventTypes}
            value={eventType}
            onChange={(value) => change(index, { eventType: value })}
            maxLength={100}
            autoCapitalize="none"
            spellCheck={false}
            error={formState.errors.cancelOn?.[index] && t("wrong.event")}
          />
          <NativeSelect
            aria-label={t("cancelSame", { number: index + 1 })}
            value={same ?? ""}
            onChange={({ currentTarget }) => change(index, { same: currentTarget.value || null })}
            data={[
              { value: "", label: t("sameCustomer") },
              { value: "externalId", label: t("sameId") },
              ...sameProperties(fields, same).map((path) => ({
                value: path,
                label: t("sameProperty", { property: path.replace(/^properties\./, "") }),
              })),
            ]}
          />
          <ActionIcon
            size={30}
            aria-label={t("removeCancel", { number: index + 1 })}
            onClick={() => put(rows.filter((_, at) => at !== index))}
          >
            <IconX size={15} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {rows.length < MOST ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add}
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => put([...rows, { eventType: "", same: null }])}
        >
          {t(rows.length === 0 ? "addUnless" : "addAnother")}
        </Button>
      ) : null}
    </>
  )
}

/** The properties events carry, and the one that is chosen, as cancellations name them. */
const sameProperties = (fields: readonly string[], chosen: string | null): string[] => {
  const known = fields
    .filter((key) => key.startsWith("event.") && key !== "event.value" && key !== "event.channel")
    .map((key) => key.replace(/^event\./, "properties."))
  return [...new Set(chosen?.startsWith("properties.") ? [...known, chosen] : known)]
}
