import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { readCustomer } from "@/lib/customers/reads"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
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

export const DELETE = apiRoute(
  endpoint({
    summary: "Erase a customer",
    description:
      "Forgets the person for good: profile, events, invitations’ details and everything they wrote. Their answers stay as " +
      "score, day and touchpoint, in no segment. The email is kept as a keyed hash and never mailed again.",
    scope: "admin",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      await eraseCustomer(ctx, id)
    },
  }),
)
