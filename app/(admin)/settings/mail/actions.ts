"use server"

import { look, type Outcome } from "@/app/_server/act"
import { checkDeliverability, type Deliverability } from "@/lib/delivery/deliverability/check-deliverability"

/** Looks at the mail server and at DNS; takes some seconds. */
export async function checkMail(): Promise<Outcome<Deliverability>> {
  return look((ctx) => checkDeliverability(ctx))
}
