import { runCli } from "@/lib/cli/run-cli"

/** Runs `nove …` in this process: what it printed and its exit code. */
export async function nove(...args: string[]) {
  let out = ""
  let notes = ""
  const code = await runCli(args, {
    out: (text) => {
      out += text
    },
    note: (text) => {
      notes += text
    },
    signal: new AbortController().signal,
  })
  return { code, out, notes }
}
