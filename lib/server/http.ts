import type { IncomingMessage, ServerResponse } from "node:http"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { config } from "../config"
import { readBytes, readUtf8 } from "../read-bytes"

const COMPRESS_FROM_BYTES = 1000
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Reads a request's body. Throws `too_large` past the limit, without keeping what came. */
export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer> =>
  readBytes({ chunks: request, length: request.headers["content-length"] }, limit)

/** The same as UTF-8 text. Throws `invalid` for anything else. */
export const readText = (request: IncomingMessage, limit: number): Promise<string> =>
  readUtf8({ chunks: request, length: request.headers["content-length"] }, limit)

type Reply = {
  status: number
  body: string
  /** With its content-type. */
  headers: Record<string, string>
}

/** Sends a text, compressed when the client takes it and it is worth it. */
export function send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Reply): void {
  const encoding = body.length >= COMPRESS_FROM_BYTES ? acceptedEncoding(request) : undefined
  const bytes = encode(body, encoding)
  response.writeHead(status, {
    "content-length": bytes.length,
    "x-content-type-options": "nosniff",
    ...(encoding ? { "content-encoding": encoding, vary: "accept-encoding, accept-language" } : {}),
    ...headers,
  })
  response.end(request.method === "HEAD" ? undefined : bytes)
}

type Encoding = "br" | "gzip" | undefined

function acceptedEncoding(request: IncomingMessage): Encoding {
  const accepted = String(request.headers["accept-encoding"] ?? "")
  if (/\bbr\b/.test(accepted)) return "br"
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined
}

function encode(body: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case "br":
      return brotliCompressSync(body, QUALITY)
    case "gzip":
      return gzipSync(body)
    case undefined:
      return Buffer.from(body)
    default:
      return encoding satisfies never
  }
}

/** Sends a JSON document. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, value: unknown): void {
  const headers = { "content-type": "application/json; charset=utf-8" }
  send(request, response, { status, body: JSON.stringify(value), headers })
}

/** Sends a short plain text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  send(request, response, { status, body, headers: { "content-type": "text/plain; charset=utf-8", ...headers } })
}

/** Leads on to another address, which the browser gets; no cache keeps the way. */
export function sendTo(response: ServerResponse, location: string, headers: Record<string, string> = {}): void {
  response.writeHead(303, { location, "cache-control": "no-store", "content-length": 0, ...headers })
  response.end()
}

/**
 * The address of the client: the socket's, or what the outermost of our own proxies (TRUST_PROXY of them) wrote into
 * X-Forwarded-For. Anything further left there is the client's own claim.
 */
export function clientAddress(request: IncomingMessage): string {
  const socket = request.socket.remoteAddress ?? "unknown"
  const { trustProxy } = config()
  if (trustProxy === 0) return socket
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean)
  return forwarded.at(-trustProxy) ?? socket
}
