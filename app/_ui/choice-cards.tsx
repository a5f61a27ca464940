import type { TablerIcon } from "@tabler/icons-react"
import classes from "./choice-cards.module.css"

type Choice<Value extends string> = { value: Value; icon: TablerIcon; label: string; help: string }

type Props<Value extends string> = {
  legend: string
  /** Of the radio buttons. */
  name: string
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

/** One of a few, each as a card with its icon and what it means; two beside each other where there is room. */
export function ChoiceCards<Value extends string>({ legend, name, value, choices, onChange }: Props<Value>) {
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{legend}</legend>
      {choices.map(({ value: each, icon: Icon, label, help }) => (
        <label key={each} className={classes.card} data-chosen={each === value ? "" : undefined}>
          <input
            type="radio"
            name={name}
            className="sr-only"
            value={each}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          <Icon size={16} stroke={1.75} aria-hidden="true" className={classes.icon} />
          <span>
            <span className={classes.name}>{label}</span>
            <span className={classes.help}>{help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
