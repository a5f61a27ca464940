const HALF_HOUR = 30
const DAY_MINUTES = 1440

/** The half hours of a day, midnight at both ends, and a time that lies between them. */
export function hoursWith(minute: number): number[] {
  const halves = Array.from({ length: DAY_MINUTES / HALF_HOUR + 1 }, (_, index) => index * HALF_HOUR)
  return halves.includes(minute) ? halves : [...halves, minute].sort((a, b) => a - b)
}

/** Minutes since midnight as a clock shows them: "08:30", the end of the day "24:00". */
export const hourOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":")
