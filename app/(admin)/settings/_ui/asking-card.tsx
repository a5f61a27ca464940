import { NumberInput, Select } from "@mantine/core"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { hourOf, hoursWith } from "@/app/_ui/times-of-day"
import { useFieldWords } from "@/app/_ui/use-field-words"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import classes from "./settings.module.css"

const DAYS = ["cooldownDays", "openDays"] as const
const HOURS = ["sendFromMinute", "sendUntilMinute"] as const

/** How often and when customers are asked, and how long they can answer. */
export function AskingCard() {
  const t = useTranslations("settings.workspace")
  const words = useFieldWords()
  const { control } = useFormContext<WorkspaceSettings>()
  return (
    <Card title={t("asking")}>
      <div className={classes.inset}>
        <div className={classes.fields}>
          {HOURS.map((name) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field, fieldState }) => (
                <Select
                  {...field}
                  label={t(name)}
                  description={t(`${name}Help`)}
                  size="sm"
                  data={hoursWith(field.value).map((minute) => ({ value: String(minute), label: hourOf(minute) }))}
                  value={String(field.value)}
                  onChange={(value) => field.onChange(Number(value))}
                  allowDeselect={false}
                  error={fieldState.error && t("wrong.hours")}
                />
              )}
            />
          ))}
          {DAYS.map((name) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field, fieldState }) => (
                <NumberInput
                  {...field}
                  label={t(name)}
                  description={t(`${name}Help`)}
                  suffix={t("daysSuffix")}
                  min={name === "openDays" ? 1 : 0}
                  max={730}
                  allowDecimal={false}
                  clampBehavior="blur"
                  error={words(fieldState.error)}
                />
              )}
            />
          ))}
        </div>
        <p className={classes.more}>
          {t.rich("excluded", {
            link: (words) => (
              <Link href="/sending/excluded" prefetch={false}>
                {words}
              </Link>
            ),
          })}
        </p>
      </div>
    </Card>
  )
}
