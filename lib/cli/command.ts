import type { ParseArgsOptionsConfig } from "node:util"

/** Where a command writes: results to `out`, everything else to `note`. */
export type Terminal = {
  out(piece: string | Uint8Array): void | Promise<void>
  note(text: string): void
  /** What goes to `out` is shown on a screen, not taken by a file or another program. */
  onScreen: boolean
  /** Aborted when the person presses Ctrl-C. */
  signal: AbortSignal
}

/** What a command was called with; options that may be repeated are lists. */
export type Call = {
  positionals: string[]
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  /** Print one JSON document instead of sentences. */
  json: boolean
  terminal: Terminal
}

export type Command = {
  /** One word or two. */
  name: string
  /** What follows the name. */
  usage: string
  does: string
  options: ParseArgsOptionsConfig
  run(call: Call): Promise<void>
}

/** The command was called wrongly: said with how it is called, exit code 2. */
export class UsageError extends Error {}

/** An option that takes a value; `undefined` when it was not given. */
export function optional({ values }: Call, name: string): string | undefined {
  const value = values[name]
  return typeof value === "string" ? value : undefined
}

/** An option that must be given. Throws UsageError. */
export function required(call: Call, name: string): string {
  const value = optional(call, name)
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing.`)
  return value
}

/** An option that may be repeated. */
export function repeated({ values }: Call, name: string): string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : []
}

/** One JSON document on a line of its own. */
export const document = (value: unknown): string => `${JSON.stringify(value)}\n`
