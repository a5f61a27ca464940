import { Checkbox, NumberInput, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import type { TriggerForm } from "../trigger-form"
import { DurationField } from "./duration-field"
import classes from "./editor.module.css"

const DAY = 86_400

/** Which part of the events, how many a day, how long after the last ask, until when, and what comes first. */
export function LimitsCard({ cooldownDays }: { cooldownDays: number }) {
  const t = useTranslations("triggers.form")
  const { setValue, watch } = useFormContext<TriggerForm>()
  const [sampling, lastDay] = watch(["sampling", "lastDay"])
  const put = <Name extends "sampling" | "lastDay">(name: Name, value: TriggerForm[Name]) =>
    setValue(name, value as never, { shouldDirty: true, shouldValidate: true })
  return (
    <Card title={t("limits")}>
      <div className={classes.limits}>
        <Limit
          label={t("sampling")}
          on={sampling !== 1}
          onToggle={(on) => put("sampling", on ? 0.5 : 1)}
          name="sampling"
          wrong={t("wrong.percent")}
        >
          <NumberOf
            label={t("samplingPercent")}
            value={Math.round(sampling * 1000) / 10}
            onChange={(percent) => put("sampling", percent / 100)}
            suffix="%"
          />
        </Limit>
        <NumberLimit name="dailyQuota" first={100} />
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
          name="lastDay"
          wrong={t("wrong.day")}
        >
          <TextInput
            type="date"
            aria-label={t("lastDay")}
            value={lastDay}
            onChange={({ currentTarget }) => put("lastDay", currentTarget.value)}
          />
        </Limit>
        <AlwaysThere />
      </div>
    </Card>
  )
}

/** Whether only those are asked who have agreed to it. */
export function ConsentRow() {
  const t = useTranslations("triggers.form")
  const { register } = useFormContext<Pick<TriggerForm, "needsConsent">>()
  return (
    <fieldset className={classes.limit}>
      <legend className="sr-only">{t("needsConsent")}</legend>
      <Checkbox {...register("needsConsent")} label={t("needsConsent")} />
    </fieldset>
  )
}

/** The greatest age of an event and the priority, which every trigger has. */
function AlwaysThere() {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<TriggerForm>()
  const put = (seconds: number) => setValue("maxEventAgeSeconds", seconds, { shouldDirty: true, shouldValidate: true })
  return (
    <>
      <Row label={t("age")} help={t("ageHelp")} wrong={formState.errors.maxEventAgeSeconds && t("wrong.duration")}>
        <DurationField
          label={t("age")}
          seconds={watch("maxEventAgeSeconds")}
          onChange={put}
          wrong={formState.errors.maxEventAgeSeconds !== undefined}
        />
      </Row>
      <PriorityRow />
    </>
  )
}

/** Which of two asks comes first. */
export function PriorityRow() {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<Pick<TriggerForm, "priority">>()
  const put = (value: number) => setValue("priority", value, { shouldDirty: true, shouldValidate: true })
  return (
    <Row label={t("priority")} help={t("priorityHelp")} wrong={formState.errors.priority && t("wrong.priority")}>
      <NumberOf label={t("priority")} value={watch("priority")} onChange={put} />
    </Row>
  )
}

type NullableName = "dailyQuota" | "cooldownSeconds" | "surveyCooldownSeconds" | "onlyLastSeconds"

function useNullable(name: NullableName) {
  const { setValue, watch } = useFormContext<TriggerForm>()
  const put = (value: number | null) => setValue(name, value, { shouldDirty: true, shouldValidate: true })
  return [watch(name), put] as const
}

function NumberLimit({ name, first }: { name: NullableName; first: number }) {
  const t = useTranslations("triggers.form")
  const [value, put] = useNullable(name)
  return (
    <Limit
      label={t(name)}
      on={value !== null}
      onToggle={(on) => put(on ? first : null)}
      name={name}
      wrong={t("wrong.number")}
    >
      <NumberOf label={t(name)} value={value ?? first} onChange={put} />
    </Limit>
  )
}

/** A duration that can be left away. */
export function DurationLimit({ name, first, help }: { name: NullableName; first: number; help?: string }) {
  const t = useTranslations("triggers.form")
  const { formState } = useFormContext<TriggerForm>()
  const [seconds, put] = useNullable(name)
  return (
    <Limit
      label={t(name)}
      help={help}
      on={seconds !== null}
      onToggle={(on) => put(on ? first : null)}
      name={name}
      wrong={t("wrong.duration")}
    >
      <DurationField
        label={t(name)}
        seconds={seconds ?? first}
        onChange={put}
        wrong={formState.errors[name] !== undefined}
      />
    </Limit>
  )
}

type LimitProps = {
  label: string
  help?: string | undefined
  on: boolean
  onToggle: (on: boolean) => void
  name: keyof TriggerForm
  /** What is said when the value makes no sense. */
  wrong: string
  /** There while it is on. */
  children: ReactNode
}

/** A limit that can be left away. */
function Limit({ label, help, on, onToggle, name, wrong, children }: LimitProps) {
  const { formState } = useFormContext<TriggerForm>()
  return (
    <fieldset className={classes.limit}>
      <legend className="sr-only">{label}</legend>
      <Checkbox
        label={label}
        description={help}
        checked={on}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      {on ? <div className={classes.line}>{children}</div> : null}
      {on && formState.errors[name] ? (
        <p className={classes.failure} role="alert">
          {wrong}
        </p>
      ) : null}
    </fieldset>
  )
}

type RowProps = { label: string; help: string; wrong: string | undefined; children: ReactNode }

function Row({ label, help, wrong, children }: RowProps) {
  return (
    <fieldset className={classes.limit}>
      <legend className="sr-only">{label}</legend>
      <div>
        <p>{label}</p>
        <p className={classes.help}>{help}</p>
      </div>
      <div className={classes.line}>{children}</div>
      {wrong ? (
        <p className={classes.failure} role="alert">
          {wrong}
        </p>
      ) : null}
    </fieldset>
  )
}

type NumberProps = { label: string; value: number; onChange: (value: number) => void; suffix?: string }

/** What is no number is given on as none, so that the form says so. */
const NumberOf = ({ label, value, onChange, suffix }: NumberProps) => (
  <NumberInput
    className={classes.amount}
    aria-label={label}
    min={0}
    allowNegative={false}
    hideControls
    suffix={suffix}
    value={Number.isNaN(value) ? "" : value}
    onChange={(next) => onChange(typeof next === "number" ? next : Number.NaN)}
  />
)
