import type { Fault } from "./faults"

/** What went wrong, in the terms every adapter (HTTP, form, command line) knows how to say. */
export type ErrorCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "gone"
  | "too_large"
  | "rate_limited"
  | "unavailable"

/**
 * One bad field: where it is (JSON path, form field or CSV column), a sentence about it in words of the API, and what the
 * fault is for screens that say it in another language.
 */
export type FieldError = { path: string; message: string; fault?: Fault }

/** An error whose message may be shown. Matched by `isNoveError`, since two bundles have two copies of the class. */
export class NoveError extends Error {
  readonly nove = true
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldError[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
    this.name = "NoveError"
  }
}

/** Whether an error's message may be shown; also of one that another bundle threw. */
export function isNoveError(error: unknown): error is NoveError {
  return error instanceof Error && "nove" in error && error.nove === true
}

export const invalid = (message: string, fields?: readonly FieldError[]) => new NoveError("invalid", message, fields)
export const notFound = (what: string) => new NoveError("not_found", `${what} was not found.`)
export const forbidden = (message = "You may not do this.") => new NoveError("forbidden", message)
export const unauthenticated = (message = "Sign in first.") => new NoveError("unauthenticated", message)
export const conflict = (message: string) => new NoveError("conflict", message)
export const tooLarge = (message: string) => new NoveError("too_large", message)
export const unavailable = (message: string) => new NoveError("unavailable", message)
export const rateLimited = (retryAfterSeconds: number) =>
  new NoveError("rate_limited", `Too many requests. Try again in ${retryAfterSeconds} s.`, [], retryAfterSeconds)
