import { first, type SearchParams } from "../search-params"

const LONGEST = 200

/** What the list of customers is searched for. */
export function searchIn({ q }: SearchParams): string {
  return (first(q) ?? "").trim().slice(0, LONGEST)
}

/** The list searched for something; an empty text for all customers. */
export const customersHref = (search: string): string =>
  search === "" ? "/customers" : `/customers?${new URLSearchParams({ q: search })}`
