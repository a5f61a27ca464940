import { TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import classes from "../../_ui/asking/asking.module.css"
import { DurationField } from "../../_ui/asking/duration-field"
import { Limit, LimitNumber, LimitRow } from "../../_ui/asking/limit"
import { ConsentRow, DurationLimit, PriorityRow } from "../../_ui/asking/limits"
import type { TriggerForm } from "../trigger-form"

const DAY = 86_400
const QUOTA = 100

type Own = "sampling" | "dailyQuota" | "lastDay"

/** Which part of the events, how many a day, how long after the last ask, until when, and what comes first. */
export function LimitsCard({ cooldownDays }: { cooldownDays: number }) {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<TriggerForm>()
  const [sampling, dailyQuota, lastDay] = watch(["sampling", "dailyQuota", "lastDay"])
  const put = <Name extends Own>(name: Name, value: TriggerForm[Name]) =>
    setValue(name, value as never, { shouldDirty: true, shouldValidate: true })
  const wrong = (name: Own, words: string) => (formState.errors[name] ? words : undefined)
  return (
    <Card title={t("limits")}>
      <div className={classes.limits}>
        <Limit
          label={t("sampling")}
          on={sampling !== 1}
          onToggle={(on) => put("sampling", on ? 0.5 : 1)}
          wrong={wrong("sampling", t("wrong.percent"))}
        >
          <LimitNumber
            label={t("samplingPercent")}
            value={Math.round(sampling * 1000) / 10}
            onChange={(percent) => put("sampling", percent / 100)}
            suffix="%"
          />
        </Limit>
        <Limit
          label={t("dailyQuota")}
          on={dailyQuota !== null}
          onToggle={(on) => put("dailyQuota", on ? QUOTA : null)}
          wrong={wrong("dailyQuota", t("wrong.number"))}
        >
          <LimitNumber
            label={t("dailyQuota")}
            value={dailyQuota ?? QUOTA}
            onChange={(quota) => put("dailyQuota", quota)}
          />
        </Limit>
        <DurationLimit
          name="cooldownSeconds"
          first={cooldownDays * DAY}
          help={t("cooldownHelp", { days: cooldownDays })}
        />
        <DurationLimit name="surveyCooldownSeconds" first={90 * DAY} />
        <DurationLimit name="onlyLastSeconds" first={7 * DAY} help={t("onlyLastHelp")} />
        <ConsentRow />
        <Limit
          label={t("ends")}
          on={lastDay !== ""}
          onToggle={(on) => put("lastDay", on ? `${new Date().getFullYear()}-12-31` : "")}
          wrong={wrong("lastDay", t("wrong.day"))}
        >
          <TextInput
            type="date"
            aria-label={t("lastDay")}
            value={lastDay}
            onChange={({ currentTarget }) => put("lastDay", currentTarget.value)}
          />
        </Limit>
        <AgeRow />
        <PriorityRow />
      </div>
    </Card>
  )
}

/** The greatest age of an event, which every trigger has. */
function AgeRow() {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<TriggerForm>()
  const wrong = formState.errors.maxEventAgeSeconds !== undefined
  return (
    <LimitRow label={t("age")} help={t("ageHelp")} wrong={wrong ? t("wrong.duration") : undefined}>
      <DurationField
        label={t("age")}
        seconds={watch("maxEventAgeSeconds")}
        onChange={(seconds) => setValue("maxEventAgeSeconds", seconds, { shouldDirty: true, shouldValidate: true })}
        wrong={wrong}
      />
    </LimitRow>
  )
}
