import { Radio, Stack } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import asking from "../../_ui/asking/asking.module.css"
import { ConditionRows } from "../../_ui/condition-rows"
import { firstCondition } from "../../conditions"
import type { CampaignForm } from "../campaign-form"
import { AddressList } from "./address-list"
import classes from "./audience-card.module.css"
import { CustomerPicker } from "./customer-picker"
import type { ChangeForm, WrongLines } from "./use-campaign-form"

type Props = {
  form: CampaignForm
  change: ChangeForm
  fields: readonly string[]
  customers: number
  wrong: WrongLines
}

/** To whom: everybody, those with some property, people picked one by one, a list of addresses. */
export function AudienceCard({ form, change, fields, customers, wrong }: Props) {
  const t = useTranslations("campaigns.form")
  const { audience, conditions, picked } = form
  const choose = (chosen: CampaignForm["audience"]) =>
    change({
      audience: chosen,
      ...(chosen === "filter" && conditions.length === 0 ? { conditions: [{ id: 0, ...firstCondition(fields) }] } : {}),
    })
  return (
    <Card title={t("audience")}>
      <div className={asking.inside}>
        <Radio.Group
          aria-label={t("audience")}
          value={audience}
          onChange={(value) => choose(value as CampaignForm["audience"])}
        >
          <Stack gap="xs">
            <Radio value="all" label={t("all", { count: customers })} />
            <Radio value="filter" label={t("filter")} />
            {audience === "filter" ? (
              <div className={classes.indented}>
                <ConditionRows
                  conditions={conditions}
                  onChange={(next) => change({ conditions: next })}
                  fields={fields}
                  least={1}
                />
              </div>
            ) : null}
            <Radio value="picked" label={t("picked")} />
            {audience === "picked" ? (
              <div className={classes.indented}>
                <CustomerPicker picked={picked} onChange={(next) => change({ picked: next })} />
              </div>
            ) : null}
            <Radio value="list" label={t("list")} />
            {audience === "list" ? (
              <div className={classes.indented}>
                <AddressList form={form} change={change} wrong={wrong} />
              </div>
            ) : null}
          </Stack>
        </Radio.Group>
      </div>
    </Card>
  )
}
