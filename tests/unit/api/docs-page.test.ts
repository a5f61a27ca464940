import { describe, expect, it } from "vitest"
import { apiDocument } from "@/app/api/v1/openapi.json/document"
import { curlOf } from "@/app/docs/api/curl"
import { fieldsOf, typeWords } from "@/app/docs/api/fields"

const operation = (path: string, method: string) => {
  const found = apiDocument.paths[path]?.[method]
  if (!found) throw new Error(`There is no ${method} ${path}.`)
  return found
}

describe("the page of the API", () => {
  it.each([
    [{ type: "string" }, "text"],
    [{ type: "string", format: "date-time" }, "instant"],
    [{ type: ["number", "null"] }, "number | null"],
    [{ enum: ["nps", "csat"] }, '"nps" | "csat"'],
    [{ const: "email" }, '"email"'],
    [{ type: "array", items: { type: "integer" } }, "whole number[]"],
    [{ type: "array", items: { type: ["string", "null"] } }, "(text | null)[]"],
    [{ anyOf: [{ $ref: "#/components/schemas/Filter" }, { type: "null" }] }, "Filter | null"],
    [{ type: "object", additionalProperties: { type: "number" } }, "object of number"],
    [{}, "anything"],
  ] as const)("says the type of %j in words", (schema, words) => {
    expect(typeWords(structuredClone(schema) as Parameters<typeof typeWords>[0])).toBe(words)
  })

  it("lists the fields of inner objects and lists with the way to them", () => {
    const body = operation("/events", "post").requestBody?.content["application/json"]?.schema ?? {}
    const fields = fieldsOf(body)
    expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(["type", "customer", "customer.email"]))
    expect(fields.find(({ path }) => path === "type")).toMatchObject({ type: "text", required: true })
    expect(fields.find(({ path }) => path === "occurredAt")).toMatchObject({ type: "instant", required: false })
    const event = fieldsOf(apiDocument.components.schemas.Event ?? {})
    expect(event.map(({ path }) => path)).toContain("invitations[].state")
    const { Filter = {}, SurveyDefinition = {} } = apiDocument.components.schemas
    expect(fieldsOf(Filter).map(({ path, required }) => [path, required])).toEqual(
      expect.arrayContaining([
        ["all", false],
        ["any", false],
      ]),
    )
    const questions = fieldsOf(SurveyDefinition).filter(({ path }) => path.startsWith("questions[]."))
    expect(questions.find(({ path }) => path === "questions[].type")?.type).toContain('"nps" | "csat"')
    expect(questions.find(({ path }) => path === "questions[].id")).toMatchObject({ type: "text", required: true })
  })

  it("writes a command for each example", () => {
    expect(curlOf("http://n/api/v1", "/invitations", "get", operation("/invitations", "get"))).toBe(
      "curl 'http://n/api/v1/invitations?state=sent&email=anna%40example.com' \\\n  -H 'Authorization: Bearer KEY'",
    )
    const post = curlOf("http://n/api/v1", "/touchpoints", "post", operation("/touchpoints", "post"))
    expect(post).toContain("curl -X POST 'http://n/api/v1/touchpoints'")
    expect(post).toContain('"name": "Delivery"')
  })
})
