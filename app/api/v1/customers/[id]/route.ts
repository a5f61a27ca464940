import { apiRoute } from "@/app/_server/api"
import { readCustomer } from "@/lib/customers/reads"
import { customerJson } from "../customer-json"

export const GET = apiRoute(async ({ ctx, params }) => {
  const { customer, events } = await readCustomer(ctx, params.id ?? "")
  return { ...customerJson(customer), events }
})
