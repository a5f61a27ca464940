import { NumberInput, Radio, Stack } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"
import { PERIODS } from "@/lib/delivery/autopilot/schema"
import classes from "../../_ui/asking/asking.module.css"
import type { AutopilotForm } from "../autopilot-form"

const OTHER = "other"

/** How many days lie between two asks of one customer: one of the usual periods, or another number. */
export function RhythmCard({ isThere }: { isThere: boolean }) {
  const t = useTranslations("autopilot.form")
  const { formState, setValue, watch } = useFormContext<AutopilotForm>()
  const everyDays = watch("everyDays")
  const [other, setOther] = useState(!PERIODS.some((days) => days === everyDays))
  const put = (days: number) => setValue("everyDays", days, { shouldDirty: true, shouldValidate: true })
  const choose = (value: string) => {
    setOther(value === OTHER)
    if (value !== OTHER) put(Number(value))
  }
  return (
    <Card title={t("rhythm")}>
      <div className={classes.inside}>
        <Radio.Group aria-label={t("rhythm")} value={other ? OTHER : String(everyDays)} onChange={choose}>
          <Stack gap="xs">
            {PERIODS.map((days) => (
              <Radio key={days} value={String(days)} label={t("everyOffered", { days })} />
            ))}
            <Radio value={OTHER} label={t("everyOther")} />
          </Stack>
        </Radio.Group>
        {other ? (
          <NumberInput
            size="sm"
            label={t("everyDays")}
            min={30}
            max={730}
            allowDecimal={false}
            clampBehavior="none"
            value={Number.isNaN(everyDays) ? "" : everyDays}
            onChange={(days) => put(typeof days === "number" ? days : Number.NaN)}
            error={formState.errors.everyDays && t("wrong.every")}
          />
        ) : null}
        {Number.isNaN(everyDays) ? null : (
          <p className={classes.help}>{t("rhythmHelp", { days: cycleDays(everyDays) })}</p>
        )}
        {isThere && (formState.dirtyFields.everyDays || formState.dirtyFields.window) ? (
          <p className={classes.help} role="status">
            {t("newDates")}
          </p>
        ) : null}
      </div>
    </Card>
  )
}
