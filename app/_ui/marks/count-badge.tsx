import { useLocale } from "next-intl"
import { formatNumber } from "@/lib/i18n/format"
import classes from "./count-badge.module.css"

/** A count in a round grey badge, beside the words it counts. */
export function CountBadge({ count }: { count: number }) {
  return <span className={classes.badge}>{formatNumber(count, useLocale())}</span>
}
