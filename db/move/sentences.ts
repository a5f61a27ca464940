import { databaseErrorCode } from "../errors"

/** What an error says, without its full stop, to go into a sentence. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  // A failure to connect to every address of a host has a code and no message.
  return message.replace(/\.$/, "") || (databaseErrorCode(error) ?? "it does not answer")
}

/** A database's address without its password. */
export function shown(url: string): string {
  if (url.startsWith("file:")) return url
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
