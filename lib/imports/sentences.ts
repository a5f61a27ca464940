import { NoveError } from "../errors"
import texts from "../i18n/messages/en/imports.json"
import type { Field } from "./fields"

export type Values = Readonly<Record<string, string | number>>
export type RefusalReason = keyof typeof texts.refusals
export type StopReason = keyof typeof texts.stopped

/** Why a row or a cell was refused; screens say it in the reader's language, the command line in English. */
export type Problem = { reason: RefusalReason; values: Values }

/** Why a row was refused, and which field is to blame; `null` where no single one is. */
export type FieldProblem = Problem & { field: Field | null }

/** A reason with the values its sentence names. */
export const problem = (reason: RefusalReason, values: Values = {}): Problem => ({ reason, values })

/** A refusal as an English sentence, as the command line says it. */
export const sayRefusal = ({ reason, values }: Problem): string => fill(texts.refusals[reason], values)

/** An import that cannot go on: nothing to do with one row. `reason` and `values` say why to screens. */
export class StoppedImport extends NoveError {
  constructor(
    readonly reason: StopReason,
    readonly values: Values,
  ) {
    super("invalid", fill(texts.stopped[reason], values))
  }
}

/** The error that ends an import; throw it. */
export const stopped = (reason: StopReason, values: Values = {}): StoppedImport => new StoppedImport(reason, values)

/** Matched by its reason, since two bundles have two copies of the class. */
export function isStoppedImport(error: unknown): error is StoppedImport {
  return error instanceof Error && "reason" in error && typeof error.reason === "string" && isStopReason(error.reason)
}

/** Whether a stored text is a reason of this version. */
export const isStopReason = (text: string): text is StopReason => Object.hasOwn(texts.stopped, text)

/** The same of a row's refusal. */
export const isRefusalReason = (text: string): text is RefusalReason => Object.hasOwn(texts.refusals, text)

/** What a sentence quotes of a cell: its beginning, without keeping the rest of the file in memory. */
export const excerpt = (text: string): string =>
  Buffer.from(text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text).toString()

const EXCERPT = 60

const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
