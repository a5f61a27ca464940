import { NativeSelect } from "@mantine/core"
import { useTranslations } from "next-intl"
import type { Leaf } from "@/lib/integrations/rules/pointer"
import { pathOf } from "@/lib/integrations/rules/pointer"

const SAMPLE_LENGTH = 40

type Props = {
  label: string
  /** Seen only by those who do not see the place it stands in. */
  hiddenLabel?: boolean
  value: string
  leaves: readonly Leaf[]
  onChange: (pointer: string) => void
}

/** Where something stands in the example: each place with the value it holds there. */
export function PathSelect({ label, hiddenLabel = false, value, leaves, onChange }: Props) {
  const t = useTranslations("integrations.mapping")
  const known = value === "" || leaves.some(({ pointer }) => pointer === value)
  return (
    <NativeSelect
      label={hiddenLabel ? undefined : label}
      aria-label={hiddenLabel ? label : undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{t("nothing")}</option>
      {known ? null : <option value={value}>{t("missing", { path: inWords(value) })}</option>}
      {leaves.map((leaf) => (
        <option key={leaf.pointer} value={leaf.pointer}>
          {inWords(leaf.pointer)} = {String(leaf.value).slice(0, SAMPLE_LENGTH)}
        </option>
      ))}
    </NativeSelect>
  )
}

const inWords = (pointer: string): string => pathOf(pointer).join(" › ")
