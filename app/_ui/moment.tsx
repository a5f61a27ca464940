import { useLocale } from "next-intl"
import { type Clock, formatDate, formatFully, formatMoment, formatWhen } from "./format-moment"

const formats = { ago: formatWhen, moment: formatMoment, day: formatDate }

type Props = {
  at: Date
  clock: Clock
  /** ago: "2 min"; moment: "oggi, 09:27"; day: "18 nov". */
  as?: keyof typeof formats
}

/** An instant in few words, with the whole of it for who points at it. */
export function Moment({ at, clock, as = "moment" }: Props) {
  const locale = useLocale()
  return (
    <time dateTime={at.toISOString()} title={formatFully(at, clock, locale)}>
      {formats[as](at, clock, locale)}
    </time>
  )
}
