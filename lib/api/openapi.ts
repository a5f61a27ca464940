import { z } from "zod"
import type { ErrorCode } from "../errors"
import { PROBLEM_STATUS, PROBLEM_TITLES } from "../problem"
import type { Operation } from "./endpoint"
import { type JsonSchema, jsonSchema, type Named } from "./json-schema"
import { NDJSON } from "./read-rows"

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const
type Method = (typeof METHODS)[number]

/** The operations of a path by method. */
export type PathOperations = Partial<Record<Method, { operation: Operation }>>

type Parameter = {
  name: string
  in: "path" | "query" | "header"
  required: boolean
  description?: string
  schema: JsonSchema
  example?: unknown
}

type Content = Record<string, { schema: JsonSchema; example?: unknown }>

export type DocumentedOperation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security: { apiKey: string[] }[]
  parameters: Parameter[]
  requestBody?: { required: true; content: Content }
  responses: Record<string, { description: string; content: Content } | { description: string } | { $ref: string }>
}

const JSON_TYPE = "application/json"
const PROBLEM = "application/problem+json"
const BYTES: Content = { "application/octet-stream": { schema: { type: "string", format: "binary" } } }

const problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("One sentence that says what is wrong."),
    errors: z
      .array(
        z.object({ path: z.string().describe("Where in the input, such as customer.email."), message: z.string() }),
      )
      .optional()
      .describe("Every bad field."),
  })
  .meta({ id: "Problem", description: "An error as RFC 9457 has it." })

/** What can be wrong with every request. */
const ALWAYS: readonly ErrorCode[] = ["unauthenticated", "forbidden", "rate_limited", "unavailable"]

/** The OpenAPI 3.1 document of paths such as `/touchpoints/{id}`, relative to `/api/v1`. */
export function openApiDocument(paths: Readonly<Record<string, PathOperations>>) {
  const schemas: Named = {}
  const problemSchema = jsonSchema(problem, schemas)
  const documented = Object.entries(paths).map(([path, operations]): [string, Record<string, DocumentedOperation>] => [
    path,
    Object.fromEntries(
      METHODS.flatMap((method) => {
        const operation = operations[method]?.operation
        return operation ? [[method.toLowerCase(), document(path, method, operation, schemas)]] : []
      }),
    ),
  ])
  return {
    openapi: "3.1.0",
    info: {
      title: "Nove",
      version: "1",
      description:
        "Customer feedback per touchpoint of the journey. JSON in camelCase, instants in ISO 8601 and UTC. A list comes in " +
        "pages: ask again with cursor set to nextCursor until it is null. A POST with an Idempotency-Key is done once: the " +
        "same key with the same request gives the first answer again for 24 hours.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ apiKey: [] as string[] }],
    paths: Object.fromEntries(documented),
    components: {
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "An API key of the workspace." } },
      responses: Object.fromEntries(
        Object.entries(PROBLEM_STATUS).map(([code, status]) => [
          code,
          { description: PROBLEM_TITLES[status] ?? code, content: { [PROBLEM]: { schema: problemSchema } } },
        ]),
      ),
      schemas,
    },
  }
}

function document(path: string, method: Method, operation: Operation, schemas: Named): DocumentedOperation {
  const { summary, description, scope } = operation
  const content = bodyOf(operation, schemas)
  const words = path.split(/\W+/).filter(Boolean)
  return {
    operationId: method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""),
    tags: words.slice(0, 1),
    summary,
    description,
    security: [{ apiKey: [scope] }],
    parameters: parametersOf(path, method, operation, schemas),
    ...(content && { requestBody: { required: true as const, content } }),
    responses: responsesOf(operation, schemas),
  }
}

function bodyOf({ body, rows, example }: Operation, schemas: Named): Content | undefined {
  if (body) return { [JSON_TYPE]: { schema: jsonSchema(body, schemas), example } }
  if (!rows) return undefined
  const { name, row, most } = rows
  const document = z.strictObject({ [name]: z.array(row).min(1).max(most) })
  const lines: JsonSchema = { type: "string", description: `A line of JSON for each of ${name}.` }
  return { [JSON_TYPE]: { schema: jsonSchema(document, schemas), example }, [NDJSON]: { schema: lines } }
}

function parametersOf(path: string, method: Method, { query, example }: Operation, schemas: Named): Parameter[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(
    ([, name = ""]): Parameter => ({ name, in: "path", required: true, schema: { type: "string" } }),
  )
  const { properties = {}, required = [] } = query ? jsonSchema(query, schemas) : {}
  const inQuery = Object.entries(properties).map(([name, schema]): Parameter => {
    const described = typeof schema === "boolean" ? {} : schema
    const { description, ...own } = described
    return { name, in: "query", required: required.includes(name), description, schema: own, example: example?.[name] }
  })
  const once: Parameter = {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description: "A text of your own: the same key with the same request gives the first answer again for 24 hours.",
    schema: { type: "string", maxLength: 255 },
  }
  return [...inPath, ...inQuery, ...(method === "POST" ? [once] : [])]
}

function responsesOf(operation: Operation, schemas: Named): DocumentedOperation["responses"] {
  const { answer, file, status = 200, otherwise, query, refusals = [] } = operation
  const body = operation.body ?? operation.rows
  const content = status === 204 ? undefined : file ? BYTES : { [JSON_TYPE]: { schema: jsonSchema(answer, schemas) } }
  const codes: ErrorCode[] = [...(query || body ? (["invalid"] as const) : []), ...ALWAYS, ...refusals]
  if (body) codes.push("too_large")
  return {
    [status]: { description: status === 201 ? "Created" : "Done", ...(content && { content }) },
    ...(otherwise && { 200: { description: otherwise, ...(content && { content }) } }),
    ...Object.fromEntries(codes.map((code) => [PROBLEM_STATUS[code], { $ref: `#/components/responses/${code}` }])),
  }
}
