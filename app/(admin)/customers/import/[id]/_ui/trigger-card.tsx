import { Switch } from "@mantine/core"
import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import type { FormPart } from "./form-part"
import classes from "./trigger-card.module.css"

/** Whether imported events ask surveys: off, unless somebody means it. */
export function TriggerCard({ kind, form, change }: FormPart) {
  const t = useTranslations("imports.map")
  if (kind !== "events") return null
  return (
    <PlainCard label={t("trigger")}>
      <div className={classes.inside}>
        <Switch
          label={t("trigger")}
          description={t("triggerHelp")}
          checked={form.trigger}
          onChange={({ currentTarget }) => change({ trigger: currentTarget.checked })}
        />
      </div>
    </PlainCard>
  )
}
