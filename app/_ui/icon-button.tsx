import type { TablerIcon } from "@tabler/icons-react"
import classes from "./icon-button.module.css"

type Props = {
  icon: TablerIcon
  label: string
  /** The key that does the same, shown with the label to who points at it. */
  keys?: string
  /** Absent: there is nothing to do now. */
  onClick?: () => void
}

/** A button that is an icon; its label is read out and shown on hover. */
export function IconButton({ icon: Icon, label, keys, onClick }: Props) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      disabled={!onClick}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
