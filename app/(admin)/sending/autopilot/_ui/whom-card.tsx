import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import classes from "../../_ui/asking/asking.module.css"
import { FilterFields } from "../../_ui/asking/filter-fields"

/** Everybody, or those that meet conditions. */
export function WhomCard({ fields }: { fields: readonly string[] }) {
  const t = useTranslations("autopilot.form")
  return (
    <Card title={t("whom")}>
      <div className={classes.inside}>
        <FilterFields
          fields={fields}
          words={{ none: t("everybody"), some: t("onlyIf"), grouped: (filter) => t("grouped", { filter }) }}
        />
      </div>
    </Card>
  )
}
