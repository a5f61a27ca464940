import { delimiter, dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { commands } from "./commands.mjs"
import { Failure } from "./failure.mjs"
import { become } from "./front.mjs"
import { root } from "./project.mjs"
import { fitNode, nodeFits } from "./runtime.mjs"
import { say } from "./say.mjs"

const [command = "", ...args] = process.argv.slice(2)

try {
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = "1"
  const run = commands[command]
  if (!run) throw new Failure(`There is no command "${command}". The commands are ${Object.keys(commands).join(", ")}.`)
  if (nodeFits()) {
    await run(args)
  } else {
    const node = await fitNode()
    const PATH = [dirname(node), process.env.PATH].join(delimiter)
    await become(node, [...process.execArgv, fileURLToPath(import.meta.url), command, ...args], { PATH })
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error
  if (error.output) say(error.output)
  say(`nove: ${error.message}`)
  process.exit(1)
}
