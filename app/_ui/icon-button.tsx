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

/** A button that is an icon; its label is read out and shown on hover. It keeps the focus when there is nothing to do. */
export function IconButton({ icon: Icon, label, keys, onClick }: Props) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-disabled={!onClick || undefined}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
