import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { mailServer } from "@/lib/delivery/mail-server"
import { countMailbox, listMailbox, readMail } from "@/lib/delivery/read-mailbox"
import { isNoveError } from "@/lib/errors"
import type { MailboxQuery } from "./mailbox-query"

const PAGE = 50

/** The list, the message that is open ("gone" when there is no such message), and where mail really goes. */
export async function loadMailbox(ctx: Ctx, { search, message }: MailboxQuery) {
  const [page, count, open, { timeZone }] = await Promise.all([
    loadMails(ctx, search),
    countMailbox(ctx, { search }),
    message === null ? null : findMail(ctx, message),
    readWorkspace(ctx),
  ])
  return { page, count, open, server: mailServer(), clock: { now: ctx.now, timeZone } }
}

/** One page of the list. */
export const loadMails = (ctx: Ctx, search: string, cursor?: string) =>
  listMailbox(ctx, { search: search || undefined, cursor, limit: PAGE })

export type Mail = Awaited<ReturnType<typeof readMail>>
export type LoadedMailbox = Awaited<ReturnType<typeof loadMailbox>>

async function findMail(ctx: Ctx, id: string): Promise<Mail | "gone"> {
  try {
    return await readMail(ctx, id)
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return "gone"
    throw error
  }
}
