import { Radio, Stack } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { ConditionRows } from "../../_ui/condition-rows"
import { firstCondition } from "../../conditions"
import type { SendForm } from "../send-form"
import { CustomerPicker } from "./customer-picker"
import classes from "./send-screen.module.css"
import type { ChangeForm } from "./use-send-form"

type Props = { form: SendForm; change: ChangeForm; fields: readonly string[]; customers: number }

/** To whom: everybody, those with some property, or people picked one by one. */
export function AudienceCard({ form, change, fields, customers }: Props) {
  const t = useTranslations("sending.byHandForm")
  const choose = (audience: SendForm["audience"]) =>
    change({
      audience,
      ...(audience === "filter" && form.conditions.length === 0
        ? { conditions: [{ id: 0, ...firstCondition(fields) }] }
        : {}),
    })
  return (
    <Card title={t("audience")}>
      <div className={classes.inside}>
        <Radio.Group
          aria-label={t("audience")}
          value={form.audience}
          onChange={(value) => choose(value as SendForm["audience"])}
        >
          <Stack gap="xs">
            <Radio value="all" label={t("all", { count: customers })} />
            <Radio value="filter" label={t("filter")} />
            {form.audience === "filter" ? (
              <div className={classes.indented}>
                <ConditionRows
                  conditions={form.conditions}
                  onChange={(conditions) => change({ conditions })}
                  fields={fields}
                  least={1}
                />
              </div>
            ) : null}
            <Radio value="picked" label={t("picked")} />
            {form.audience === "picked" ? <CustomerPicker form={form} change={change} /> : null}
          </Stack>
        </Radio.Group>
      </div>
    </Card>
  )
}
