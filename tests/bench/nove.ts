import { spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "esbuild"
import { nodeFlags } from "./node-flags"

const bundle = join("node_modules", ".bench", "nove.mjs")
const SAMPLE_MS = 20
const TICKS_A_SECOND = 100

/** Bundles the command line as the product is bundled. */
export async function buildNove(): Promise<void> {
  await build({
    entryPoints: ["lib/cli/main.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  })
}

/**
 * Runs `nove` in a process of its own: what it printed, unless that went to a file, its time, its processor time, and the
 * most memory it held.
 */
export async function runNove(args: readonly string[], environment: Record<string, string>, file?: string) {
  const started = performance.now()
  const target = file === undefined ? undefined : openSync(file, "w")
  const child = spawn(process.execPath, [...nodeFlags, bundle, ...args], {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", target ?? "pipe", "inherit"],
  })
  if (target !== undefined) closeSync(target)
  let out = ""
  child.stdout?.on("data", (piece) => {
    out += piece
  })
  let peakMb = 0
  let cpuSeconds = 0
  const read = (file: string) => readFile(`/proc/${child.pid}/${file}`, "utf8").catch(() => "")
  const sampling = setInterval(async () => {
    const fields = (await read("stat")).split(") ")[1]?.split(" ") ?? []
    cpuSeconds = Math.max(cpuSeconds, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND)
    peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(await read("status"))?.[1] ?? 0) / 1024)
  }, SAMPLE_MS)
  const [code] = await once(child, "close")
  clearInterval(sampling)
  if (code !== 0) throw new Error(`nove ${args[0]} ended with ${code}: ${out}`)
  return { out, seconds: (performance.now() - started) / 1000, cpuSeconds, peakMb }
}
