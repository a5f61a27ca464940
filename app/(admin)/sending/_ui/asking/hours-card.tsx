import { Chip, NativeSelect, Radio, Stack } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { hourOf, hoursWith } from "@/app/_ui/times-of-day"
import classes from "./asking.module.css"
import type { AskingDefaults, AskingForm } from "./types"
import { weekdayName } from "./weekdays"

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** At which hours of the customer mail may go out: the workspace's, any, or its own with its own days. */
export function HoursCard({ hours }: Pick<AskingDefaults, "hours">) {
  const t = useTranslations("triggers.form")
  const { setValue, watch } = useFormContext<AskingForm>()
  const window = watch("window")
  const kind = window === null ? "workspace" : window === "any" ? "any" : "own"
  const put = (next: AskingForm["window"]) => setValue("window", next, { shouldDirty: true, shouldValidate: true })
  const choose = (value: string) => put(value === "workspace" ? null : value === "any" ? "any" : { ...hours })
  return (
    <Card title={t("hours")}>
      <div className={classes.inside}>
        <Radio.Group aria-label={t("hours")} value={kind} onChange={choose}>
          <Stack gap="xs">
            <Radio
              value="workspace"
              label={t("hoursWorkspace", { from: hourOf(hours.fromMinute), until: hourOf(hours.untilMinute) })}
            />
            <Radio value="own" label={t("hoursOwn")} />
            <Radio value="any" label={t("hoursAny")} />
          </Stack>
        </Radio.Group>
        {window !== null && window !== "any" ? <OwnHours window={window} put={put} /> : null}
        <p className={classes.help}>{t("hoursHelp")}</p>
      </div>
    </Card>
  )
}

type Own = Exclude<AskingForm["window"], null | "any">

function OwnHours({ window, put }: { window: Own; put: (next: Own) => void }) {
  const t = useTranslations("triggers.form")
  const locale = useLocale()
  const { formState } = useFormContext<AskingForm>()
  const weekdays = window.weekdays ?? WEEKDAYS
  const hour = (name: "fromMinute" | "untilMinute") => (
    <NativeSelect
      aria-label={t(name)}
      value={window[name]}
      onChange={({ currentTarget }) => put({ ...window, [name]: Number(currentTarget.value) })}
      data={hoursWith(window[name]).map((minute) => ({ value: String(minute), label: hourOf(minute) }))}
    />
  )
  const choose = (days: readonly string[]) => {
    const chosen = WEEKDAYS.filter((day) => days.includes(String(day)))
    const { weekdays: _, ...same } = window
    if (chosen.length > 0) put(chosen.length === WEEKDAYS.length ? same : { ...same, weekdays: chosen })
  }
  return (
    <>
      <div className={classes.line}>
        <span>{t("from")}</span>
        {hour("fromMinute")}
        <span>{t("until")}</span>
        {hour("untilMinute")}
      </div>
      {formState.errors.window ? (
        <p className={classes.failure} role="alert">
          {t("wrong.hours")}
        </p>
      ) : null}
      <Chip.Group multiple value={weekdays.map(String)} onChange={choose}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and legend */}
        <div className={classes.days} role="group" aria-label={t("weekdays")}>
          {WEEKDAYS.map((day) => (
            <Chip key={day} value={String(day)} size="xs" aria-label={weekdayName(day, locale, "long")}>
              {weekdayName(day, locale, "short")}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </>
  )
}
