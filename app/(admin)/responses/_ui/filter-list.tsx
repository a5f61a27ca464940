import { useTranslations } from "next-intl"
import { useState } from "react"
import { toggled } from "../feed-query"
import classes from "./feed-filters.module.css"
import { FilterChoice, FilterSection } from "./filter-choice"

/** Choices shown at first; chosen ones always are. */
const FIRST = 5

type Props = {
  title: string
  choices: readonly { value: string; label: string; count: number | null }[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** A filter whose list may be long: its first choices, the others on demand. */
export function FilterList({ title, choices, chosen, onChange }: Props) {
  const t = useTranslations("responses.filters")
  const [all, setAll] = useState(false)
  const shown = choices.filter(({ value }, index) => all || index < FIRST || chosen.includes(value))
  const hidden = choices.length - shown.length
  return (
    <FilterSection title={title}>
      {shown.map(({ value, label, count }) => (
        <FilterChoice
          key={value}
          label={label}
          count={count}
          chosen={chosen.includes(value)}
          onToggle={() => onChange(toggled(chosen, value))}
        />
      ))}
      {hidden > 0 ? (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t("others", { count: hidden })}
        </button>
      ) : null}
    </FilterSection>
  )
}
