import type { DocumentedOperation } from "@/lib/api/openapi"

/** A command that calls an operation with its example; what stands in capitals is the reader's own. */
export function curlOf(base: string, path: string, method: string, operation: DocumentedOperation): string {
  const query = operation.parameters
    .filter(({ example }) => example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`)
  const url = base + path.replace("{id}", "ID") + (query.length > 0 ? `?${query.join("&")}` : "")
  const body = operation.requestBody?.content["application/json"]?.example
  return [
    method === "get" ? `curl '${url}'` : `curl -X ${method.toUpperCase()} '${url}'`,
    `-H 'Authorization: Bearer KEY'`,
    ...(body === undefined ? [] : [`--json '${inShell(body)}'`]),
  ].join(" \\\n  ")
}

/** JSON between single quotes, indented under its command. */
const inShell = (body: unknown): string =>
  JSON.stringify(body, null, 2).replaceAll("'", "'\\''").replaceAll("\n", "\n  ")
