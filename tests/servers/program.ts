import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout as pause } from "node:timers/promises"

type Options = { cwd: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number; signal?: "INT" | "TERM" }

/** Ends the program when stdin ends, so that it does not outlive a test run that was killed. */
const untilStdinEnds = (signal: string) => `exec 3<&0; "$@" & read -r _ <&3; kill -${signal} $!; wait $!`

/** Starts a server that runs in the foreground; ending its stdin ends it. */
export const startProgram = (command: string[], { signal = "TERM", ...options }: Options) =>
  spawn("sh", ["-c", untilStdinEnds(signal), "sh", ...command], { ...options, stdio: "pipe" })

/** Ends it and waits until it has. */
export async function endProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return
  const ended = once(program, "exit")
  program.stdin?.end()
  await ended
}

/** Resolves when somebody listens at each port of this machine; rejects with what `explain` says when nobody does. */
export async function untilListening(ports: number[], explain: () => Promise<string>, within = 10_000): Promise<void> {
  const deadline = Date.now() + within
  for (const port of ports) {
    while (!(await isListening(port))) {
      if (Date.now() > deadline) throw new Error(`Nobody listens at port ${port}.\n${await explain()}`)
      await pause(20)
    }
  }
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1")
  try {
    await once(socket, "connect")
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
