import type { Terminal } from "@/lib/cli/command"
import { runCli } from "@/lib/cli/run-cli"

/** Runs `nove …` in this process: what it printed and its exit code. */
export async function nove(...args: string[]) {
  const { out, ...ended } = await noveBytes(args)
  return { ...ended, out: out.toString() }
}

/** The same with what it printed in bytes; `terminal` says where it runs, if not in front of a program. */
export async function noveBytes(args: string[], terminal: Partial<Terminal> = {}) {
  const pieces: Buffer[] = []
  let notes = ""
  const code = await runCli(args, {
    out: (piece) => {
      pieces.push(Buffer.from(piece))
    },
    note: (text) => {
      notes += text
    },
    signal: new AbortController().signal,
    onScreen: false,
    ...terminal,
  })
  return { code, out: Buffer.concat(pieces), notes }
}
