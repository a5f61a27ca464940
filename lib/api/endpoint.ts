import { z } from "zod"
import type { Ctx, Scope } from "../accounts/ctx"
import type { ErrorCode } from "../errors"
import { type Parsed, parse } from "../parse"
import type { Rows } from "./read-rows"

/** What the API's document and its page say of an endpoint, and what is checked before and after it runs. */
export type Operation = {
  /** One line in the imperative: "Add a touchpoint". */
  summary: string
  description?: string
  /** The least a key must be allowed to. */
  scope: Scope
  query?: z.ZodType
  body?: z.ZodType
  /** Instead of a body: many rows of one kind. */
  rows?: Rows
  /** What comes back: exactly the fields of this schema, or `NOTHING`. */
  answer: z.ZodType
  /** Bytes come back instead of JSON. */
  file?: boolean
  /** The status of success; 200 when absent, 204 where nothing comes back. */
  status?: 200 | 201 | 204
  /** When 200 comes instead of 201. */
  otherwise?: string
  /** A field of the answer that is seen this once: the same request again, with its Idempotency-Key, gets null for it. */
  secret?: string
  /** What can be wrong besides the input, the key and the number of requests. */
  refusals?: readonly ErrorCode[]
  /** A body, or values of the query. */
  example?: Readonly<Record<string, unknown>>
}

/** The answer of an endpoint that has none; its status is 204. */
export const NOTHING = z.void()

/** A call whose key was checked; `query` and `body` are as they came. */
type Input = Pick<Call<z.ZodType, z.ZodType>, "ctx" | "id" | "partId" | "signal" | "rows"> & {
  query: unknown
  body: unknown
}

export type Endpoint = {
  operation: Operation
  run: (input: Input) => Promise<{ status: number; body: unknown }>
}

type Call<Query extends z.ZodType, Body extends z.ZodType> = {
  ctx: Ctx
  /** The id in the path, and that of a part of it. */
  id: string
  partId: string
  /** Aborted when nobody waits any more: for what takes long. */
  signal: AbortSignal | undefined
  query: z.output<Query>
  body: z.output<Body>
  /** Not checked yet; empty where the operation takes none. */
  rows: readonly Parsed<unknown>[]
}

type Spec<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Result> = Operation & {
  query?: Query
  body?: Body
  answer: Answer
  example?: Partial<z.input<Query>> | z.input<Body>
  answerWith: (call: Call<Query, Body>) => Promise<Result>
  /** Of a status 201: whether the result was there before, which is told with 200 and the same answer. */
  seenBefore?: (result: Result) => boolean
}

/** An endpoint of the REST API: its description, and what it does with input that its schemas take. */
export function endpoint<
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Result extends z.input<Answer>,
>(spec: Spec<Query, Body, Answer, Result>): Endpoint {
  const { seenBefore, answerWith, ...operation } = spec
  return {
    operation,
    async run({ query: givenQuery, body: givenBody, ...call }) {
      // Without a schema the type parameter is `unknown`, which any value is.
      const query = (spec.query && parse(spec.query, givenQuery)) as z.output<Query>
      const body = (spec.body && parse(spec.body, givenBody)) as z.output<Body>
      const result = await answerWith({ ...call, query, body })
      return { status: seenBefore?.(result) ? 200 : (spec.status ?? 200), body: spec.answer.parse(result) }
    },
  }
}
