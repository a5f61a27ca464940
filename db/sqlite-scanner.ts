import { Worker } from "node:worker_threads"

type Method = "run" | "all" | "values" | "get"
type Answer = { id: number; rows?: unknown[]; error?: string }

/** Runs in a bundle and from source alike, which a file of its own would not. */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads")
const Database = require("node:module").createRequire(workerData.from)("better-sqlite3")
const connection = new Database(workerData.file, { readonly: true, timeout: 5000 })
connection.pragma("cache_size = -65536")
connection.pragma("temp_store = MEMORY")
parentPort.on("message", ({ id, sql, params, method }) => {
  try {
    const statement = connection.prepare(sql).raw(true)
    parentPort.postMessage({ id, rows: method === "get" ? statement.get(...params) : statement.all(...params) })
  } catch (error) {
    parentPort.postMessage({ id, error: error.message })
  }
})
`

/**
 * A thread with a read-only connection of its own, for selects that read many rows: SQLite's driver holds up whoever calls it,
 * and the server must go on answering. Selects run one after the other; the thread begins with the first.
 */
export function openSqliteScanner(file: string) {
  const waiting = new Map<number, { resolve: (answer: { rows: unknown[] }) => void; reject: (error: Error) => void }>()
  let thread: Worker | undefined
  let last = 0

  const failAll = (error: Error) => {
    thread = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = () => {
    // From where the program lies: Next's bundles do not know where a package is.
    const started = new Worker(PROGRAM, { eval: true, workerData: { file, from: process.argv[1] } })
    started.on("message", ({ id, rows, error }: Answer) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) asked?.resolve({ rows: rows as unknown[] })
      else asked?.reject(new Error(error))
      // A thread without work does not keep a program running.
      if (waiting.size === 0) started.unref()
    })
    started.on("error", failAll)
    started.on("exit", () => failAll(new Error("The thread that reads the database has ended.")))
    return started
  }

  return {
    run: (sql: string, params: unknown[], method: Method) =>
      new Promise<{ rows: unknown[] }>((resolve, reject) => {
        thread ??= start()
        last += 1
        waiting.set(last, { resolve, reject })
        thread.ref()
        thread.postMessage({ id: last, sql, params, method })
      }),
    close: async () => {
      await thread?.terminate()
    },
  }
}
