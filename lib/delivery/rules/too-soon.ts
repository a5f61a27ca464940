/** Whether less than so many seconds have passed since the last ask; with none it never is too soon. */
export const isTooSoon = (last: Date | null | undefined, seconds: number, now: Date): last is Date =>
  seconds > 0 && last instanceof Date && now.getTime() - last.getTime() < seconds * 1000
