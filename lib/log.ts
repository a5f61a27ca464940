import pino from "pino"
import { config } from "./config"

/**
 * Structured log. Never pass it a person's data or a link: ids only.
 * Bound lazily so that importing a module reads no environment.
 */
let logger: pino.Logger | undefined

export function log(): pino.Logger {
  logger ??= pino({ level: config().logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
  return logger
}
