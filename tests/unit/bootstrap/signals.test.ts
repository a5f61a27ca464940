import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile, writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, inject, it } from "vitest"

const bootstrap = resolve("lib/bootstrap")

/** A program of a few lines, started by Node; its output is read until it says what is awaited. */
async function start(name: string, source: string, awaited: string) {
  const file = `${inject("folder")}/${name}.mjs`
  await writeFile(file, source)
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "inherit"] })
  let output = ""
  child.stdout.on("data", (chunk) => {
    output += chunk
  })
  const ended = once(child, "close")
  while (!output.includes(awaited)) await pause(10)
  return { child, ended, output: () => output }
}

const patient = `
  process.on("SIGTERM", () => setTimeout(() => { console.log("finished"); process.exit(7) }, 100))
  setInterval(() => {}, 1000)
  console.log("ready " + process.pid)`

describe("a command that is told to end", () => {
  it("passes the signal to the program in its place and ends with its exit code", async () => {
    await writeFile(`${inject("folder")}/patient.mjs`, patient)
    const source = `
      import { become } from "${bootstrap}/front.mjs"
      await become(process.execPath, ["${inject("folder")}/patient.mjs"])`
    const { child, ended, output } = await start("becomes", source, "ready")
    child.kill("SIGTERM")
    expect(await ended).toEqual([7, null])
    expect(output()).toContain("finished")
  })

  it("ends what it had started, and what that had started, before it ends itself", async () => {
    const said = `${inject("folder")}/grandchild`
    const grandchild = `trap 'echo told > ${said}; exit' TERM; echo ready > ${said}; while :; do sleep 0.05; done`
    const source = `
      import { runToEnd } from "${bootstrap}/program.mjs"
      console.log("running")
      await runToEnd("sh", ["-c", "sh -c \\"$GRANDCHILD\\" & wait"], { GRANDCHILD: ${JSON.stringify(grandchild)} })
      console.log("went on")`
    const { child, ended, output } = await start("runs", source, "running")
    await expect.poll(() => readFile(said, "utf8").catch(() => ""), { timeout: 20_000 }).toBe("ready\n")
    child.kill("SIGTERM")
    expect(await ended).toEqual([143, null])
    expect(output()).not.toContain("went on")
    expect(await readFile(said, "utf8")).toBe("told\n")
  })
})
