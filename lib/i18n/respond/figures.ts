type Figures = {
  number: (value: number) => string
  /** An ISO date as a day of the calendar in figures, such as 06/12/2026. */
  day: (iso: string) => string
}

/** Numbers and days in figures as a language such as `it` writes them, always in the digits of the scale. */
export function figuresOf(language: string): Figures {
  const digits = { numberingSystem: "latn" } as const
  const numbers = new Intl.NumberFormat(language, { ...digits, useGrouping: "always" })
  const days = new Intl.DateTimeFormat(language, {
    ...digits,
    calendar: "gregory",
    timeZone: "UTC",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  })
  return { number: numbers.format, day: (iso) => days.format(new Date(iso)) }
}
