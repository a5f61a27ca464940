import { first, type SearchParams } from "../search-params"

const LONGEST = 200

/** What the list of customers is searched for. */
export function searchIn({ q }: SearchParams): string {
  return (first(q) ?? "").trim().slice(0, LONGEST)
}

/** The list after a person was erased, which says so. */
export const erasedHref = "/customers?erased=1"

/** Whether the list comes after an erasure. */
export const isAfterErasure = ({ erased }: SearchParams): boolean => erased === "1"

/** The list searched for something; an empty text for all customers. */
export const customersHref = (search: string): string =>
  search === "" ? "/customers" : `/customers?${new URLSearchParams({ q: search })}`
