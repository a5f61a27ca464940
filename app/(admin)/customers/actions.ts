"use server"

import { act, look } from "@/app/_server/act"
import { saveCustomer } from "@/lib/customers/save-customer"
import type { CustomerInput } from "@/lib/customers/schema"
import { loadCustomers } from "./load-customers"

/** The page of the list after a cursor. */
export const moreCustomers = async (search: string, cursor: string) =>
  look((ctx) => loadCustomers(ctx, String(search), String(cursor)))

/** Adds a customer, or what is new of one who is known already; who has agreed to be asked does so now. */
export const addCustomer = async (input: CustomerInput, consents: boolean) =>
  act((ctx) => saveCustomer(ctx, consents === true ? { ...input, consentAt: ctx.now } : input))
