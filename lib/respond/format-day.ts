/** A day in words (“6 dicembre”), in the workspace's time zone; with the year when it is not this one. */
export function formatDay(day: Date, language: string, timeZone: string, now: Date): string {
  const yearOf = (instant: Date) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(instant)
  const year = yearOf(day) === yearOf(now) ? undefined : "numeric"
  const everywhere = { calendar: "gregory", numberingSystem: "latn", timeZone } as const
  return new Intl.DateTimeFormat(language, { ...everywhere, day: "numeric", month: "long", year }).format(day)
}
