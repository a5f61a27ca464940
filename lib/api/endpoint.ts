import { z } from "zod"
import type { Ctx, Scope } from "../accounts/ctx"
import type { ErrorCode } from "../errors"
import { parse } from "../parse"

/** What the API's document and its page say of an endpoint, and what is checked before and after it runs. */
export type Operation = {
  /** One line in the imperative: "Add a touchpoint". */
  summary: string
  description?: string
  /** The least a key must be allowed to. */
  scope: Scope
  query?: z.ZodType
  body?: z.ZodType
  /** What comes back: exactly the fields of this schema, or `NOTHING`. */
  answer: z.ZodType
  /** The status of success; 200 when absent, 204 where nothing comes back. */
  status?: 200 | 201 | 204
  /** When 200 comes instead of 201. */
  otherwise?: string
  /** What can be wrong besides the input, the key and the number of requests. */
  refusals?: readonly ErrorCode[]
  /** A body, or values of the query. */
  example?: Readonly<Record<string, unknown>>
}

/** The answer of an endpoint that has none; its status is 204. */
export const NOTHING = z.void()

/** A call whose key was checked. `id` is the one in the path and `partId` that of a part of it, `query` and `body` are as they came. */
type Input = { ctx: Ctx; id: string; partId: string; signal: AbortSignal | undefined; query: unknown; body: unknown }

export type Endpoint = {
  operation: Operation
  run: (input: Input) => Promise<{ status: number; body: unknown }>
}

type Call<Query extends z.ZodType, Body extends z.ZodType> = {
  ctx: Ctx
  id: string
  partId: string
  /** Aborted when nobody waits any more: for what takes long. */
  signal: AbortSignal | undefined
  query: z.output<Query>
  body: z.output<Body>
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
    async run({ ctx, id, partId, signal, ...given }) {
      // Without a schema the type parameter is `unknown`, which any value is.
      const query = (spec.query && parse(spec.query, given.query)) as z.output<Query>
      const body = (spec.body && parse(spec.body, given.body)) as z.output<Body>
      const result = await answerWith({ ctx, id, partId, signal, query, body })
      return { status: seenBefore?.(result) ? 200 : (spec.status ?? 200), body: spec.answer.parse(result) }
    },
  }
}
