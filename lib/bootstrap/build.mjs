import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { Failure } from "./failure.mjs"
import { mustRun } from "./program.mjs"
import { root } from "./project.mjs"
import { timed } from "./say.mjs"
import { hashSources } from "./sources.mjs"
import { inTurn } from "./turn.mjs"

/** The programs of `dist/` and what each starts from. */
const programs = { server: "lib/server/main.ts", nove: "lib/cli/main.ts", worker: "lib/jobs/worker.ts" }

/** Node would read the description of this package, 180 kB, again for each of its 170 modules: a second and a half a start. */
const inside = /^(drizzle-orm|better-auth\/adapters\/drizzle|@better-auth\/drizzle-adapter)(\/|$)/

/** All other packages stay outside the programs. */
/** @type {import("esbuild").Plugin} */
const outside = {
  name: "packages stay outside",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@/") || inside.test(path) ? undefined : { path, external: true },
    )
  },
}

/** @type {import("esbuild").BuildOptions} */
const bundling = {
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node22",
  format: "esm",
  plugins: [outside],
  sourcemap: true,
  logLevel: "silent",
}

const stamps = { web: `${root}.next/nove-build`, programs: `${root}dist/nove-build` }

/** @typedef {(title: string, work: () => Promise<void>) => Promise<void>} Announce does the work and says so, or not */

/**
 * Bundles server, worker and command line into `dist/`, unless they are built from these very sources.
 * @param {Announce} [announce]
 */
export function ensurePrograms(announce = timed) {
  return ensure("programs", "building the server, the worker and the command line", announce, async () => {
    const { build, stop } = await import("esbuild")
    try {
      await build({ ...bundling, absWorkingDir: root, entryPoints: programs, outdir: "dist" })
    } catch (error) {
      throw new Failure("The programs cannot be built.", error instanceof Error ? error.message : String(error))
    } finally {
      await stop()
    }
  })
}

/**
 * Builds the pages with Next, unless they are built from these very sources.
 * @param {Announce} [announce]
 */
export function ensureWeb(announce = timed) {
  return ensure("web", "building the pages", announce, () =>
    mustRun(process.execPath, ["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" }),
  )
}

/** Whether the pages, and with them Next's generated types, come from these very sources. */
export function isWebBuilt() {
  return isBuilt("web", hashSources())
}

/**
 * @param {keyof typeof stamps} part
 * @param {string} hash
 */
function isBuilt(part, hash) {
  return existsSync(stamps[part]) && readFileSync(stamps[part], "utf8") === hash
}

/**
 * @param {keyof typeof stamps} part
 * @param {string} title
 * @param {Announce} announce
 * @param {() => Promise<void>} make
 */
async function ensure(part, title, announce, make) {
  const hash = hashSources()
  if (isBuilt(part, hash)) return
  await inTurn(async () => {
    if (isBuilt(part, hash)) return
    await announce(title, make)
    mkdirSync(dirname(stamps[part]), { recursive: true })
    writeFileSync(stamps[part], hash)
  })
}
