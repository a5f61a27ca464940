import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { listCustomers, readCustomer } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { customerInput } from "@/lib/customers/schema"
import { customerJson } from "./customer-json"

export const GET = apiRoute(
  endpoint({
    summary: "List customers, newest first",
    scope: "read",
    query: pageQuery.extend({
      search: z
        .string()
        .optional()
        .describe("The beginning of an email or a name, or a whole phone number or external id."),
    }),
    answer: pageOf(customerJson),
    example: { search: "anna", limit: "20" },
    answerWith: ({ ctx, query }) => listCustomers(ctx, query),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Create a customer, or add to what is known of one",
    description:
      "Merges what is newly known into the customer with that email, else external id, else phone. Needs an email or a " +
      "phone. Properties are merged one by one. A `consentAt` gives consent, null takes it back.",
    scope: "write",
    body: customerInput,
    answer: customerJson,
    status: 201,
    otherwise: "The customer was there before.",
    refusals: ["conflict"],
    example: {
      email: "anna@example.com",
      name: "Anna Rossi",
      locale: "it",
      externalId: "C-17",
      properties: { country: "IT" },
    },
    async answerWith({ ctx, body }) {
      const { id, created } = await saveCustomer(ctx, body)
      const { customer } = await readCustomer(ctx, id)
      return { ...customer, created }
    },
    seenBefore: ({ created }) => !created,
  }),
)
