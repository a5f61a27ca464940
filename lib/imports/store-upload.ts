import { createWriteStream } from "node:fs"
import { mkdir, rm } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { z } from "zod"
import { type Ctx, requireScope } from "../accounts/ctx"
import { config } from "../config"
import { tooLarge } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { IMPORT_KINDS } from "./fields"
import { insertImport } from "./import-record"

const LARGEST_GIGABYTES = 2

const upload = z.object({ kind: z.enum(IMPORT_KINDS), fileName: z.string().trim().min(1, "is empty").max(255) })

/** Where the file of an import waits until it has been read. */
export const uploadPath = (id: string): string => resolve(config().dataDir, "imports", `${id}.csv`)

/**
 * Keeps a file that was sent to be imported; returns the import's id, to preview and run. Throws `too_large` beyond 2 GB.
 */
export async function storeUpload(
  ctx: Ctx,
  input: z.input<typeof upload>,
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  requireScope(ctx, "write")
  const { kind, fileName } = parse(upload, input)
  const id = newId()
  const path = uploadPath(id)
  await mkdir(join(path, ".."), { recursive: true })
  let bytes = 0
  const counted = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      bytes += piece.length
      done(bytes > LARGEST_GIGABYTES * 1e9 ? tooLarge(`A file has at most ${LARGEST_GIGABYTES} GB.`) : null, piece)
    },
  })
  try {
    await pipeline(content, counted, createWriteStream(path, { mode: 0o600, flags: "wx" }))
    await insertImport(ctx, id, { kind, fileName, bytes, state: "uploaded", dryRun: false, options: {} })
    return id
  } catch (error) {
    await dropUpload(id)
    throw error
  }
}

/** Deletes the file of an import. */
export const dropUpload = (id: string): Promise<void> => rm(uploadPath(id), { force: true })
