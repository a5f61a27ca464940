import { apiRoute } from "@/app/_server/api"
import { pageQuery } from "@/app/_server/page-query"
import { listCustomers } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import type { CustomerInput } from "@/lib/customers/schema"
import { customerJson } from "./customer-json"

export const GET = apiRoute(async ({ ctx, query }) => {
  const { data, nextCursor } = await listCustomers(ctx, {
    ...pageQuery(query),
    search: query.get("search") ?? undefined,
  })
  return { data: data.map(customerJson), nextCursor }
})

export const POST = apiRoute(({ ctx, body }) => saveCustomer(ctx, body as CustomerInput), 201)
