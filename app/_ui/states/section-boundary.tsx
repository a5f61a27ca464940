"use client"

import { catchError, type ErrorInfo } from "next/error"
import { ErrorState } from "./error-state"

/** The log's number that Next puts on an error from the server. */
export function digestOf(error: unknown): string | undefined {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined
  return typeof digest === "string" ? digest : undefined
}

function Fallback({ message }: { message?: string }, { error, retry }: ErrorInfo) {
  return <ErrorState message={message} digest={digestOf(error)} onRetry={retry} />
}

/** Keeps what goes wrong in one part of a page there: that part says so and offers another try, the rest stays. */
export const SectionBoundary = catchError(Fallback)
