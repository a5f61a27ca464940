import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { apiDocument } from "@/app/api/v1/openapi.json/document"
import type { DocumentedOperation } from "@/lib/api/openapi"
import { filesUnder } from "../../architecture/files"

/** Answered by the server before Next sees it. */
const WITHOUT_ROUTE = ["/events POST", "/events/bulk POST"]
const NOT_DOCUMENTED = /\/(openapi\.json|\[\.\.\.path\])\/route\.ts$/

const operations = Object.entries(apiDocument.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)
const nameOf = ({ path, method }: { path: string; method: string }) => `${path} ${method}`

/** What each route file exports, by the path that Next gives it. */
async function routes(): Promise<string[]> {
  const files = filesUnder(["app/api/v1"], /^route\.ts$/).filter((file) => !NOT_DOCUMENTED.test(file))
  const found = await Promise.all(
    files.map(async (file) => {
      const path = file.replace("app/api/v1", "").replace("/route.ts", "").replaceAll("[", "{").replaceAll("]", "}")
      return Object.keys(await import(/* @vite-ignore */ resolve(file))).map((method) => nameOf({ path, method }))
    }),
  )
  return found.flat()
}

/** Every value under a key, however deep. */
function valuesOf(key: string, node: unknown): unknown[] {
  if (typeof node !== "object" || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(key, value)])
}

const at = (pointer: string) =>
  pointer
    .replace("#/", "")
    .split("/")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], apiDocument)

const schemaOf = ({ requestBody }: DocumentedOperation) => requestBody?.content["application/json"]

describe("the document of the API", () => {
  it("has every route, and nothing that no route answers", async () => {
    const documented = operations.map(nameOf).filter((name) => !WITHOUT_ROUTE.includes(name))
    expect(documented.length).toBeGreaterThan(20)
    expect(documented.sort()).toEqual((await routes()).sort())
    expect(operations.map(nameOf)).toEqual(expect.arrayContaining(WITHOUT_ROUTE))
  })

  it("is OpenAPI 3.1 in plain JSON", () => {
    expect(apiDocument.openapi).toBe("3.1.0")
    expect(apiDocument.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    expect(JSON.parse(JSON.stringify(apiDocument)).paths["/metrics"].get.parameters).toHaveLength(12)
    expect(JSON.stringify(apiDocument)).not.toContain("$defs")
  })

  it("refers only to what is there, and each component is referred to", () => {
    const references = valuesOf("$ref", apiDocument).map(String)
    expect(references.length).toBeGreaterThan(50)
    for (const reference of references) expect(at(reference), reference).toBeDefined()
    for (const name of Object.keys(apiDocument.components.schemas)) {
      expect(references).toContain(`#/components/schemas/${name}`)
    }
  })

  it("names each operation once", () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(operations.map((it) => [nameOf(it), it] as const))("describes %s", (_, { path, method, operation }) => {
    expect(operation.summary).toMatch(/^[A-Z].*[^.]$/)
    expect(["read", "write", "admin"]).toContain(operation.security[0]?.apiKey[0])
    const named = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    const once = operation.parameters.some(({ name }) => name === "Idempotency-Key")
    expect(once).toBe(method === "POST")
    const statuses = Object.keys(operation.responses).map(Number)
    expect(statuses).toEqual(expect.arrayContaining([401, 403, 429]))
    expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(0)
    expect(statuses.includes(404)).toBe(
      named.length > 0 ||
        (["/surveys", "/surveys/import", "/segments/combination"].includes(path) && method === "POST"),
    )
    expect(statuses.includes(413)).toBe(operation.requestBody !== undefined)
    for (const response of Object.values(operation.responses)) {
      if (!("content" in response)) continue
      const { schema } = response.content["application/json"] ?? response.content["application/octet-stream"] ?? {}
      expect(schema).toBeTypeOf("object")
    }
  })

  it.each(operations.flatMap((it) => (schemaOf(it.operation)?.example ? [[nameOf(it), it.operation] as const] : [])))(
    "gives an example of %s that has the fields of its body",
    (_, operation) => {
      const { schema, example } = schemaOf(operation) ?? {}
      const given = Object.keys(example as object)
      expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(given))
      expect(given).toEqual(expect.arrayContaining(schema?.required ?? []))
    },
  )
})
