"use server"

import { look } from "@/app/_server/act"
import { loadMails } from "./load-mailbox"

/** The page of the mailbox after a cursor. */
export const moreMails = async (search: string, cursor: string) =>
  look((ctx) => loadMails(ctx, String(search), String(cursor)))
