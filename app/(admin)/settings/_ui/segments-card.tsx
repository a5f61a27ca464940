import { TagsInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { RecountHint } from "./recount-hint"
import classes from "./settings.module.css"

const MOST = 20

/** "country" is meant as the customer's, where nobody says whose. */
const withOwner = (key: string) => (/^(customer|event)\./.test(key) ? key : `customer.${key}`)

/** By which properties figures can be split. */
export function SegmentsCard({ propertyKeys }: { propertyKeys: string[] }) {
  const t = useTranslations("settings.workspace")
  const { control, formState } = useFormContext<WorkspaceSettings>()
  const ofOwner = (owner: "customer" | "event") => ({
    group: t(`owner.${owner}`),
    items: propertyKeys.filter((key) => key.startsWith(`${owner}.`)),
  })
  return (
    <Card title={t("segments")}>
      <div className={classes.inset}>
        <div className={classes.fields}>
          <Controller
            control={control}
            name="segments"
            render={({ field, fieldState }) => (
              <TagsInput
                {...field}
                className={classes.whole}
                label={t("segmentsLabel")}
                description={t("segmentsHelp")}
                placeholder={field.value.length === 0 ? "customer.country" : undefined}
                data={[ofOwner("customer"), ofOwner("event")]}
                onChange={(keys) => field.onChange([...new Set(keys.map((key) => withOwner(key.trim())))])}
                maxTags={MOST}
                maxDropdownHeight={260}
                clearable
                error={fieldState.error && t("wrong.segments")}
              />
            )}
          />
          {formState.dirtyFields.segments ? <RecountHint /> : null}
        </div>
      </div>
    </Card>
  )
}
