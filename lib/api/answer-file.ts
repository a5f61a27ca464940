import { ctxOfBearer } from "../accounts/authenticate"
import { type Ctx, requireScope } from "../accounts/ctx"
import { limitRequests } from "../accounts/limit-requests"
import { now } from "../clock"
import { log } from "../log"
import { problemHeaders, problemOf } from "../problem"
import type { Operation } from "./endpoint"
import { storable } from "./parse-json"

/** A file as it is sent: its bytes as they are taken, how many they are, and what it is called. */
export type SentFile = { pieces: AsyncIterable<Uint8Array>; bytes: number; type: string; name: string }

export type FileReply =
  | { file: SentFile; headers: Record<string, string> }
  | { status: number; body: string; headers: Record<string, string> }

/** The headers of a file that is to be kept, not shown. */
export const fileHeaders = ({ type, name }: Pick<SentFile, "type" | "name">): Record<string, string> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "no-store",
})

/** Answers a request for a file with the key of a workspace; errors as RFC 9457. */
export async function answerFile(
  operation: Operation,
  authorization: string | null,
  open: (ctx: Ctx) => Promise<SentFile>,
): Promise<FileReply> {
  try {
    const ctx = await ctxOfBearer(authorization, now())
    await limitRequests(ctx)
    requireScope(ctx, operation.scope)
    const file = await open(ctx)
    return { file, headers: { ...fileHeaders(file), "content-length": String(file.bytes) } }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status >= 500) log().error({ err: error, operation: operation.summary }, "API request failed")
    return { status: problem.status, body: JSON.stringify(problem), headers: problemHeaders(error) }
  }
}

/** The id in a path, as the database can hold it. */
export const pathId = (id: string | undefined): string => storable(id ?? "")
