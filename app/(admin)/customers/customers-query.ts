type SearchParams = Record<string, string | string[] | undefined>

const LONGEST = 200

/** What the list of customers is searched for. */
export function searchIn({ q }: SearchParams): string {
  const text = Array.isArray(q) ? q[0] : q
  return (text ?? "").trim().slice(0, LONGEST)
}

/** The list searched for something; an empty text for all customers. */
export const customersHref = (search: string): string =>
  search === "" ? "/customers" : `/customers?${new URLSearchParams({ q: search })}`
