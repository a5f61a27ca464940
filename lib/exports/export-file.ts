import { createReadStream } from "node:fs"
import { mkdir, open, rm, stat } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { config } from "../config"
import { log } from "../log"
import type { ExportFormat } from "./formats"

const ID = /^[\w-]{1,64}$/

/** Where the file of an export lies. */
export function exportPath(id: string, format: ExportFormat): string {
  if (!ID.test(id)) throw new Error("This is no id of an export.")
  return resolve(config().dataDir, "exports", `${id}.${format}`)
}

/** Writes pieces one after another into a file that only its owner reads; what was there before goes. */
export async function writePieces(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { force: true })
  const file = await open(path, "wx", 0o600)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Takes the file of an export away, where there is one; one that cannot be is told in the log. */
export async function dropFile(id: string, format: ExportFormat): Promise<void> {
  try {
    await rm(exportPath(id, format), { force: true })
  } catch (error) {
    log().error({ err: error, exportId: id }, "the file of an export stays")
  }
}

/** How many bytes a file has; undefined when it is not on this machine. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}

/** A file's bytes, read as they are taken. */
export const readPieces = (path: string): AsyncIterable<Uint8Array> => createReadStream(path)
