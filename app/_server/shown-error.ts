import { type ErrorCode, type FieldError, isNoveError } from "@/lib/errors"
import { log } from "@/lib/log"

/** What an action tells its form: the kind of failure and the fields it is about, in words of the API. */
export type ShownError = {
  code: ErrorCode | "unknown"
  message: string
  fields: readonly FieldError[]
  /** Of `rate_limited`: when it may be tried again. */
  retryAfterSeconds?: number | undefined
}

/** An error as a form may show it; an unknown one shows nothing of itself and goes to the log. */
export function shownError(error: unknown): ShownError {
  if (isNoveError(error)) {
    const { code, message, fields, retryAfterSeconds } = error
    return { code, message, fields, retryAfterSeconds }
  }
  log().error({ err: error }, "action failed")
  return { code: "unknown", message: "", fields: [] }
}
