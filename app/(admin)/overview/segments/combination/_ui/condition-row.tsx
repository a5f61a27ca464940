import { ActionIcon, MultiSelect, NativeSelect } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { ownerOf, propertyName } from "../../../_ui/property-name"
import type { CombinationData } from "../load-combination"
import classes from "./conditions-form.module.css"

const MOST_VALUES = 50

export type Row = { id: number; key: string; values: string[] }

type Props = {
  number: number
  row: Row
  /** The row's own property and those that no other row has. */
  properties: CombinationData["properties"]
  values: readonly string[]
  removable: boolean
  onChange: (part: Partial<Row>) => void
  onRemove: () => void
}

/** A condition as a sentence: the property is one of these values. */
export function ConditionRow({ number, row, properties, values, removable, onChange, onRemove }: Props) {
  const t = useTranslations("segments")
  // A value from the address stays, though no answer has it.
  const data = [...new Set([...values, ...row.values])]
  return (
    <fieldset className={classes.row}>
      <legend className="sr-only">{t("combination.one", { number })}</legend>
      <NativeSelect
        size="xs"
        aria-label={t("combination.property")}
        value={row.key}
        onChange={({ currentTarget }) => onChange({ key: currentTarget.value, values: [] })}
        data={properties.map(({ key }) => ({
          value: key,
          label: `${propertyName(key)} (${t(`owner.${ownerOf(key)}`)})`,
        }))}
      />
      <span className={classes.is}>{t("combination.values")}</span>
      <MultiSelect
        size="xs"
        className={classes.values}
        aria-label={t("combination.chooseValues")}
        placeholder={row.values.length === 0 ? t("combination.chooseValues") : undefined}
        data={data}
        value={row.values}
        onChange={(chosen) => onChange({ values: chosen })}
        searchable
        limit={100}
        maxValues={MOST_VALUES}
        maxDropdownHeight={260}
      />
      <ActionIcon size={30} aria-label={t("combination.remove", { number })} disabled={!removable} onClick={onRemove}>
        <IconX size={15} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </fieldset>
  )
}
