/** The words of a mail server for everybody to read: they may hold the address of one recipient. */
export const withoutAddresses = (reply: string): string => reply.replace(/<?[^\s<>]+@[^\s<>]+>?/g, "…")
