import { isStorageFailure } from "../db/errors"
import type { ErrorCode } from "./errors"
import { isNoveError } from "./errors"

/** The HTTP status of each kind of error. */
export const PROBLEM_STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
}

/** An error as RFC 9457 says it; an unknown one shows nothing of itself. */
export type Problem = {
  type: "about:blank"
  title: string
  status: number
  detail: string
  errors?: readonly { path: string; message: string }[]
}

const PROBLEM_TYPE = "application/problem+json; charset=utf-8"

export const PROBLEM_TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  409: "Conflict",
  410: "Gone",
  413: "Too large",
  429: "Too many requests",
  500: "Internal error",
  503: "Unavailable",
}

/** Headers that belong to a problem's answer. */
export function problemHeaders(error: unknown): Record<string, string> {
  const wait = isNoveError(error) ? error.retryAfterSeconds : undefined
  return {
    "content-type": PROBLEM_TYPE,
    "cache-control": "no-store",
    ...(wait === undefined ? {} : { "retry-after": String(wait) }),
  }
}

/** The problem document of an error. */
export function problemOf(error: unknown): Problem {
  if (isNoveError(error)) {
    const status = PROBLEM_STATUS[error.code]
    return {
      type: "about:blank",
      title: PROBLEM_TITLES[status] ?? "Error",
      status,
      detail: error.message,
      ...(error.fields.length > 0 ? { errors: error.fields.map(({ path, message }) => ({ path, message })) } : {}),
    }
  }
  if (isStorageFailure(error)) {
    return {
      type: "about:blank",
      title: "Unavailable",
      status: 503,
      detail: "Nothing can be stored at the moment. Try again.",
    }
  }
  return { type: "about:blank", title: "Internal error", status: 500, detail: "Something went wrong on our side." }
}
