import type { ScoreGroup } from "@/lib/stats/counts"
import classes from "./group-mark.module.css"

/** The shape of a group: filled circle, open circle, square. Always beside its word. */
export function GroupMark({ group }: { group: ScoreGroup }) {
  return <span className={classes.mark} data-group={group} aria-hidden="true" />
}
