import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type Condition, needsValue, OPERATORS, type Operator, type SendForm } from "../send-form"
import classes from "./condition-rows.module.css"
import type { ChangeForm } from "./use-send-form"

const CONDITIONS_AT_MOST = 5
const VALUE_LENGTH = 200

type Props = { form: SendForm; change: ChangeForm; fields: readonly string[] }

/** Conditions a customer has to meet, all of them, each written as a sentence. */
export function ConditionRows({ form: { conditions }, change, fields }: Props) {
  const t = useTranslations("sending.byHandForm")
  const put = (id: number, part: Partial<Condition>) =>
    change({ conditions: conditions.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const add = () => {
    const id = Math.max(-1, ...conditions.map((one) => one.id)) + 1
    change({ conditions: [...conditions, { id, ...firstCondition(fields) }] })
  }
  return (
    <div className={classes.rows}>
      {conditions.map(({ id, field, op, value }, index) => (
        <fieldset key={id} className={classes.row}>
          <legend className="sr-only">{t("condition", { number: index + 1 })}</legend>
          <NativeSelect
            aria-label={t("property")}
            value={field}
            onChange={({ currentTarget }) => put(id, { field: currentTarget.value })}
          >
            {fields.map((key) => (
              <option key={key} value={pathOf(key)}>
                {key === "customer.locale" ? t("locale") : key.replace(/^customer\./, "")}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            aria-label={t("comparison")}
            value={op}
            onChange={({ currentTarget }) => put(id, { op: currentTarget.value as Operator })}
            data={OPERATORS.map((each) => ({ value: each, label: t(`op.${each}`) }))}
          />
          {needsValue(op) ? (
            <TextInput
              aria-label={t("value")}
              placeholder={t("value")}
              value={value}
              maxLength={VALUE_LENGTH}
              autoComplete="off"
              onChange={({ currentTarget }) => put(id, { value: currentTarget.value })}
            />
          ) : (
            <span />
          )}
          <ActionIcon
            size={30}
            aria-label={t("removeCondition")}
            disabled={conditions.length === 1}
            onClick={() => change({ conditions: conditions.filter((one) => one.id !== id) })}
          >
            <IconX size={15} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </fieldset>
      ))}
      {conditions.length < CONDITIONS_AT_MOST ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add}
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
          onClick={add}
        >
          {t("addCondition")}
        </Button>
      ) : null}
    </div>
  )
}

/** What a new condition begins with. */
export const firstCondition = (fields: readonly string[]): Omit<Condition, "id"> => ({
  field: pathOf(fields[0] ?? "customer.locale"),
  op: "eq",
  value: "",
})

/** "customer.properties.country" of "customer.country", as segments name it. */
const pathOf = (key: string): string =>
  key === "customer.locale" ? key : key.replace(/^customer\./, "customer.properties.")
