/** The hours and days (1 Monday – 7 Sunday) of the customer in which mail may go out. */
export type SendWindow = "any" | { fromMinute: number; untilMinute: number; weekdays?: number[] }

/** A further message to somebody who has not answered: days after the message before, and its own subject by language. */
export type ReminderPlan = { afterDays: number; subject?: Record<string, string> | undefined }
