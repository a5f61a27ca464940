import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "esbuild"
import { nodeFlags } from "./node-flags"

const TICKS_A_SECOND = 100

export type Child = {
  port: number
  /** Seconds of CPU so far, user and system. */
  cpuSeconds(): Promise<number>
  residentMb(): Promise<number>
  stop(): Promise<void>
}

/** Bundles a TypeScript server as the product is bundled and runs it in a process of its own; it prints its port. */
export async function startChild(source: string, folder: string, environment: Record<string, string>): Promise<Child> {
  const outfile = join("node_modules", ".bench", `${source.replaceAll("/", "-")}.mjs`)
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  })
  const child = spawn(process.execPath, [...nodeFlags, outfile], {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", DATA_DIR: folder, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const port = await portOf(child)
  return {
    port,
    cpuSeconds: async () => {
      const fields = (await readFile(`/proc/${child.pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? []
      return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
    },
    residentMb: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8")
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    },
    stop: async () => {
      child.kill("SIGTERM")
      await once(child, "exit")
    },
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const chunk of child.stdout ?? []) {
    const port = /port (\d+)/.exec(String(chunk))?.[1]
    if (port) return Number(port)
  }
  throw new Error("The server ended before it had a port.")
}
