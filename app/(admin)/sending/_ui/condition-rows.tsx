import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type Condition, fieldOf, firstCondition, needsValue, OPERATORS, type Operator } from "../conditions"
import classes from "./condition-rows.module.css"
import { useConditionWords } from "./use-condition-words"

const CONDITIONS_AT_MOST = 10
const VALUE_LENGTH = 500

type Props = {
  conditions: readonly Condition[]
  onChange: (conditions: Condition[]) => void
  /** Properties to choose by, as segments name them: "customer.country", "event.product". */
  fields: readonly string[]
  /** How many rows must stay. */
  least?: number
  /** What is wrong with the row of an index. */
  wrong?: (index: number) => string | undefined
}

/** Conditions, each written as a sentence. */
export function ConditionRows({ conditions, onChange, fields, least = 0, wrong }: Props) {
  const t = useTranslations("sending.conditions")
  const put = (id: number, part: Partial<Condition>) =>
    onChange(conditions.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const add = () => {
    const id = Math.max(-1, ...conditions.map((one) => one.id)) + 1
    onChange([...conditions, { id, ...firstCondition(fields) }])
  }
  return (
    <div className={classes.rows}>
      {conditions.map((condition, index) => (
        <fieldset key={condition.id} className={classes.row}>
          <legend className="sr-only">{t("one", { number: index + 1 })}</legend>
          <FieldSelect field={condition.field} fields={fields} onChange={(field) => put(condition.id, { field })} />
          <NativeSelect
            aria-label={t("comparison")}
            value={condition.op}
            onChange={({ currentTarget }) => put(condition.id, { op: currentTarget.value as Operator })}
            data={OPERATORS.map((each) => ({ value: each, label: t(`op.${each}`) }))}
          />
          {needsValue(condition.op) ? (
            <TextInput
              aria-label={t("value")}
              placeholder={t(condition.op === "in" ? "values" : "value")}
              value={condition.value}
              maxLength={VALUE_LENGTH}
              autoComplete="off"
              error={wrong?.(index)}
              onChange={({ currentTarget }) => put(condition.id, { value: currentTarget.value })}
            />
          ) : (
            <span />
          )}
          <ActionIcon
            size={30}
            aria-label={t("remove", { number: index + 1 })}
            disabled={conditions.length <= least}
            onClick={() => onChange(conditions.filter((one) => one.id !== condition.id))}
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
          {t(conditions.length === 0 ? "addFirst" : "add")}
        </Button>
      ) : null}
    </div>
  )
}

type FieldProps = { field: string; fields: readonly string[]; onChange: (field: string) => void }

/** The properties to choose from, those of the event apart from the customer's; one that nobody carries any more stays. */
function FieldSelect({ field, fields, onChange }: FieldProps) {
  const t = useTranslations("sending.conditions")
  const { fieldName } = useConditionWords()
  const paths = [...new Set([...fields.map(fieldOf), field])]
  const of = (owner: "event" | "customer") => paths.filter((path) => path.startsWith(`${owner}.`))
  const options = (some: readonly string[]) =>
    some.map((path) => (
      <option key={path} value={path}>
        {fieldName(path)}
      </option>
    ))
  return (
    <NativeSelect
      aria-label={t("property")}
      value={field}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {of("event").length > 0 ? (
        <>
          <optgroup label={t("ofEvent")}>{options(of("event"))}</optgroup>
          <optgroup label={t("ofCustomer")}>{options(of("customer"))}</optgroup>
        </>
      ) : (
        options(paths)
      )}
    </NativeSelect>
  )
}
