import pino from "pino"
import { config } from "./config"

/** Opened at its first use, so that importing a module reads no environment. */
let logger: pino.Logger | undefined

/** The structured log. Never pass it a person's data or a link: ids only. */
export function log(): pino.Logger {
  logger ??= open()
  return logger
}

/** For the command line, whose standard output holds results alone. */
export function logToStandardError(): void {
  logger = open(pino.destination({ dest: 2, sync: true }))
}

const open = (destination?: pino.DestinationStream) => {
  const options = { level: config().logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }
  return destination ? pino(options, destination) : pino(options)
}
