import { pathToFileURL } from "node:url"
import { ensurePrograms, ensureWeb } from "./build.mjs"
import { become } from "./front.mjs"
import { newMigration } from "./migration.mjs"
import { ensurePackages } from "./packages.mjs"
import { root } from "./project.mjs"
import { test } from "./test.mjs"

/**
 * What `npm start`, `npm test` and `npm run …` do, each with the arguments that follow it.
 * @type {Record<string, ((args: string[]) => Promise<void>) | undefined>}
 */
export const commands = {
  async start(args) {
    await ensurePackages()
    await ensurePrograms()
    await ensureWeb()
    await runBuilt("server", args)
  },
  async worker(args) {
    await ensurePackages()
    await ensurePrograms()
    await runBuilt("worker", args)
  },
  async nove(args) {
    await ensurePackages()
    await ensurePrograms()
    await runBuilt("nove", args)
  },
  async dev(args) {
    await ensurePackages()
    const development = { NODE_ENV: "development" }
    await become(process.execPath, ["--import", "tsx", "lib/server/main.ts", ...args], development)
  },
  async test(args) {
    await ensurePackages()
    await test(args)
  },
  async bench(args) {
    await ensurePackages()
    await ensurePrograms()
    await ensureWeb()
    await become(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project", "bench", ...args])
  },
  async migration(args) {
    await ensurePackages()
    await newMigration(args)
  },
}

/**
 * Loads a built program into this very process: no process more, and every signal reaches it directly.
 * @param {"server" | "worker" | "nove"} program
 * @param {string[]} args
 */
async function runBuilt(program, args) {
  const path = `${root}dist/${program}.mjs`
  Object.assign(process.env, { NODE_ENV: "production" })
  process.argv = [process.execPath, path, ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(path).href)
}
