import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readCustomer } from "@/lib/customers/reads"
import { customerWithEventsJson } from "../customer-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a customer with their events",
    scope: "read",
    answer: customerWithEventsJson,
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      const { customer, events } = await readCustomer(ctx, id)
      return { ...customer, events }
    },
  }),
)
