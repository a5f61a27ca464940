import { isId } from "@/lib/is-id"
import { first, type SearchParams } from "../search-params"

export type MailboxQuery = { search: string; message: string | null }

const LONGEST = 200

/** Not even an id: a message that is not there, as any other. */
const messageIn = (text: string | undefined) => (text ? (isId(text) ? text : "-") : null)

/** What the mailbox is searched for, and the message that is open. */
export const readMailboxQuery = ({ q, message }: SearchParams): MailboxQuery => ({
  search: (first(q) ?? "").trim().slice(0, LONGEST),
  message: messageIn(first(message)),
})

/** The address of the mailbox, searched for something, with a message open. */
export function mailboxHref({ search, message }: MailboxQuery): string {
  const parameters = new URLSearchParams()
  if (search) parameters.set("q", search)
  if (message) parameters.set("message", message)
  const text = parameters.toString()
  return text === "" ? "/mailbox" : `/mailbox?${text}`
}
