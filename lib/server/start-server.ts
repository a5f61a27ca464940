import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import next from "next"
import { closeStore } from "../../db/client"
import { migrate } from "../../db/migrate"
import { CLIENT_ADDRESS_HEADER } from "../accounts/auth"
import { type Clock, setClock } from "../clock"
import { config } from "../config"
import { newId } from "../ids"
import { startJobs } from "../jobs/loop"
import { log } from "../log"
import { hotPath } from "./hot-path"
import { clientAddress, sendText } from "./http"
import { hub } from "./live/hub"
import { measureRequest } from "./measures"

export type ServerOptions = {
  /** The test's own time; the system's by default. */
  clock?: Clock
  port?: number
  host?: string
  /** How long a connection may be silent. */
  longestSilenceMs?: number
  /** false: only the paths this entry answers itself, without Next. */
  screens?: boolean
}

export type Server = {
  port: number
  /** Runs everything that is due by the clock, until nothing is. */
  drain(): Promise<void>
  /** Stops taking requests, finishes those in flight and the messages being sent, closes the database. */
  close(): Promise<void>
}

/** A large CSV over a slow line. */
const LONGEST_UPLOAD_MS = 900_000
/** Node waits for ever for a connection's first byte: some thousands of them would leave no file descriptor. */
const LONGEST_SILENCE_MS = 120_000
const MOST_CONNECTIONS = 10_000

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Brings the database up to date and serves: survey pages, screens, worker. */
export async function startServer({ clock, screens = true, ...wanted }: ServerOptions = {}): Promise<Server> {
  const settings = config()
  const port = wanted.port ?? settings.port
  const hostname = wanted.host ?? settings.host
  if (clock) setClock(clock)
  const { applied, backup } = await migrate(settings.databaseUrl)
  if (applied > 0) log().info({ applied, backup }, "database migrated")

  const http = createServer({ keepAliveTimeout: 65_000, requestTimeout: LONGEST_UPLOAD_MS })
  http.timeout = wanted.longestSilenceMs ?? LONGEST_SILENCE_MS
  http.maxConnections = MOST_CONNECTIONS
  const app = screens
    ? next({ dev: settings.development, dir: process.cwd(), hostname, port, httpServer: http })
    : undefined
  await app?.prepare()
  const handNext: NextHandler = app?.getRequestHandler() ?? notFound
  http.on("request", (request, response) => {
    answer(request, response, handNext)
  })
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject)
    http.listen(port, hostname, resolve)
  })
  const jobs = settings.worker === "inline" ? startJobs() : undefined

  return {
    port: (http.address() as AddressInfo).port,
    drain: async () => jobs?.drain(),
    close: async () => {
      const closed = new Promise((resolve) => http.close(resolve))
      hub.close()
      http.closeIdleConnections()
      await jobs?.stop()
      const late = setTimeout(() => http.closeAllConnections(), 5000)
      await closed
      clearTimeout(late)
      await app?.close()
      await closeStore()
    },
  }
}

const notFound: NextHandler = async (_, response) => {
  response.writeHead(404).end()
}

/** The address asked for; null when it is none. */
const urlOf = ({ url = "/" }: IncomingMessage): URL | null => (url === "*" ? null : URL.parse(url, "http://nove"))

/** Whether a path can be decoded, which Next takes for granted. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, handNext: NextHandler): Promise<void> {
  const started = performance.now()
  const requestId = newId()
  response.setHeader("x-request-id", requestId)
  let route = "screens"
  try {
    const url = urlOf(request)
    const own = url && hotPath(request, response, url)
    if (own) {
      route = own.name
      await own.handle()
    } else if (!url || !isReadable(url.pathname)) {
      sendText(request, response, 400, "This address is not written correctly.")
    } else {
      request.headers["x-request-id"] = requestId
      request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request)
      await handNext(request, response)
    }
  } catch (error) {
    log().error({ err: error, requestId, route }, "request failed")
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
  const seconds = (performance.now() - started) / 1000
  measureRequest(route, response.statusCode, seconds)
  const level = response.statusCode >= 500 ? "error" : "debug"
  log()[level]({ requestId, route, status: response.statusCode, ms: Math.round(seconds * 1000) }, "request")
}
