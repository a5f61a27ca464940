import { Select } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { zoneOption } from "@/app/_ui/zone-option"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { locales } from "@/lib/i18n/locale"
import { RecountHint } from "./recount-hint"
import classes from "./settings.module.css"

/** The language and the days of the brand. */
export function ZoneCard({ timeZones }: { timeZones: string[] }) {
  const t = useTranslations("settings.workspace")
  const { control, formState, getValues } = useFormContext<WorkspaceSettings>()
  const zones = timeZones.includes(getValues("timeZone")) ? timeZones : [getValues("timeZone"), ...timeZones]
  return (
    <Card title={t("zone")}>
      <div className={classes.inset}>
        <div className={classes.fields}>
          <Controller
            control={control}
            name="locale"
            render={({ field }) => (
              <Select
                {...field}
                label={t("locale")}
                description={t("localeHelp")}
                size="sm"
                data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
                allowDeselect={false}
              />
            )}
          />
          <Controller
            control={control}
            name="timeZone"
            render={({ field, fieldState }) => (
              <Select
                {...field}
                label={t("timeZone")}
                description={t("timeZoneHelp")}
                size="sm"
                searchable
                onFocus={(event) => event.currentTarget.select()}
                limit={100}
                nothingFoundMessage={t("wrong.timeZone")}
                data={zones.map(zoneOption)}
                allowDeselect={false}
                error={fieldState.error && t("wrong.timeZone")}
              />
            )}
          />
          {formState.dirtyFields.timeZone ? <RecountHint /> : null}
        </div>
      </div>
    </Card>
  )
}
