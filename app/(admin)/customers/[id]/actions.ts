"use server"

import { look } from "@/app/_server/act"
import { eraseCustomer } from "@/lib/erasure/erase-customer"

/** Forgets a person for good. The screen, which has nothing left to show, is not read again. */
export const erasePerson = async (id: string) => look((ctx) => eraseCustomer(ctx, String(id)))
