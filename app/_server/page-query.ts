/** `?limit=&cursor=` of a list, as the domain's reads take it. */
export function pageQuery(query: URLSearchParams): { limit?: number; cursor?: string } {
  const limit = query.get("limit")
  return {
    limit: limit === null ? undefined : Number(limit),
    cursor: query.get("cursor") ?? undefined,
  }
}
