const everywhere = { calendar: "gregory", numberingSystem: "latn" } as const

/** A day in words (“6 dicembre”), in the workspace's time zone; with the year when it is not this one. */
export function formatDay(day: Date, language: string, timeZone: string, now: Date): string {
  const yearOf = (instant: Date) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(instant)
  const year = yearOf(day) === yearOf(now) ? undefined : "numeric"
  return new Intl.DateTimeFormat(language, { ...everywhere, timeZone, day: "numeric", month: "long", year }).format(day)
}

/** A day of these weeks with its weekday (“domenica 6 dicembre”), which needs no article in Italian. */
export function formatWeekday(day: Date, language: string, timeZone: string): string {
  const written = { weekday: "long", day: "numeric", month: "long" } as const
  return new Intl.DateTimeFormat(language, { ...everywhere, timeZone, ...written }).format(day)
}
