import { TagsInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import classes from "./settings.module.css"

const MOST = 50

/** Where the buttons at the end of surveys may lead. */
export function LinksCard() {
  const t = useTranslations("settings.workspace")
  const { control } = useFormContext<WorkspaceSettings>()
  return (
    <Card title={t("links")}>
      <div className={classes.inset}>
        <div className={classes.fields}>
          <Controller
            control={control}
            name="linkHosts"
            render={({ field, fieldState }) => (
              <TagsInput
                {...field}
                className={classes.whole}
                label={t("linkHosts")}
                description={t("linkHostsHelp")}
                placeholder={field.value?.length ? undefined : "reviews.example.com"}
                maxTags={MOST}
                clearable
                error={fieldState.error && t("wrong.linkHosts")}
              />
            )}
          />
        </div>
      </div>
    </Card>
  )
}
