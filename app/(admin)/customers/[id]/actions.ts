"use server"

import { act, look } from "@/app/_server/act"
import { changeConsent } from "@/lib/customers/change-consent"
import { eraseCustomer } from "@/lib/erasure/erase-customer"

/** Forgets a person for good. The screen, which has nothing left to show, is not read again. */
export const erasePerson = async (id: string) => look((ctx) => eraseCustomer(ctx, String(id)))

/** Writes down that a person has agreed to be asked, or has taken it back. */
export const recordConsent = async (id: string, given: boolean) =>
  act((ctx) => changeConsent(ctx, { id: String(id), given: given === true }))
