import type { listCustomers } from "@/lib/customers/reads"

type Row = Awaited<ReturnType<typeof listCustomers>>["data"][number]

/** A customer as the API shows one. */
export const customerJson = (customer: Row) => ({
  id: customer.id,
  email: customer.email,
  phone: customer.phone,
  name: customer.name,
  locale: customer.locale,
  timeZone: customer.timeZone,
  externalId: customer.externalId,
  properties: customer.properties,
  lastInvitedAt: customer.lastInvitedAt,
  createdAt: customer.createdAt,
})
