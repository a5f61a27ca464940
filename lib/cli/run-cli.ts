import { parseArgs } from "node:util"
import { isStorageFailure } from "../../db/errors"
import { isMigrated, migrate } from "../../db/migrate"
import { config } from "../config"
import { isNoveError } from "../errors"
import { type Command, type Terminal, UsageError } from "./command"
import { commands } from "./commands"

const FAILED = 1
const CALLED_WRONGLY = 2
/** What shells say of a program that Ctrl-C ended. */
const INTERRUPTED = 130
/** These migrate by themselves what they work on. */
const MIGRATING = ["migrate", "move"]

/** Runs `nove ARGUMENTS`; resolves to the exit code: 0, 1 when it failed, 2 when it was called wrongly, 130 when Ctrl-C cut it short. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.length === 0 || args[0] === "help" || args[0] === "--help") {
    await terminal.out(help())
    return 0
  }
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => args[index] === word))
  if (!command) {
    terminal.note(
      `There is no command “${args[0]}”. The commands are ${commands.map(({ name }) => name).join(", ")}.\n`,
    )
    return CALLED_WRONGLY
  }
  try {
    const { values, positionals } = parse(command, args)
    if (values.help === true) {
      await terminal.out(`nove ${command.name} ${command.usage}\n${command.does}\n`)
      return 0
    }
    if (!MIGRATING.includes(command.name)) await bringUpToDate(terminal)
    await command.run({ values, positionals, json: values.json === true, terminal })
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.note(`${error.message}\nnove ${command.name} ${command.usage}\n`)
      return CALLED_WRONGLY
    }
    if (terminal.signal.aborted && error instanceof Error && error.name === "AbortError") return INTERRUPTED
    terminal.note(`${sentence(error)}\n`)
    return FAILED
  }
}

function parse(command: Command, args: readonly string[]) {
  const options = { ...command.options, json: { type: "boolean" }, help: { type: "boolean" } } as const
  const rest = args.slice(command.name.split(" ").length)
  try {
    return parseArgs({ args: rest, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function bringUpToDate(terminal: Terminal): Promise<void> {
  const { databaseUrl } = config()
  if (await isMigrated(databaseUrl)) return
  const { backup } = await migrate(databaseUrl)
  if (backup !== undefined) terminal.note(`The database was brought up to date; as it was before it is ${backup}.\n`)
}

function sentence(error: unknown): string {
  if (isNoveError(error)) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return isStorageFailure(error) ? `The database cannot be used: ${message}` : message
}

function help(): string {
  const lines = commands.map(({ name, usage, does }) => `  nove ${name} ${usage}\n      ${does}\n`)
  return `Usage:\n${lines.join("")}With --json a command prints one JSON document.\n`
}
