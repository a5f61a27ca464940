import { describe, expect, it } from "vitest"
import { headersOf } from "@/app/(admin)/mailbox/_ui/mail-headers"
import { mailboxHref, readMailboxQuery } from "@/app/(admin)/mailbox/mailbox-query"

describe("the source of a message", () => {
  it("is told apart into unfolded headers and a body that keeps its empty lines", () => {
    const raw = "Subject: a\r\n long one\r\nTo: x@example.test\r\n\r\nfirst\r\n\r\nsecond"
    expect(headersOf(raw)).toEqual({
      headers: [
        { name: "Subject", value: "a long one" },
        { name: "To", value: "x@example.test" },
      ],
      body: "first\r\n\r\nsecond",
    })
  })

  it("may be headers alone", () => {
    expect(headersOf("To: x@example.test")).toEqual({ headers: [{ name: "To", value: "x@example.test" }], body: "" })
  })
})

describe("the address of the mailbox", () => {
  it("holds the search and the open message, and reads back as the same", () => {
    const query = { search: "a&b", message: "m1" }
    expect(mailboxHref(query)).toBe("/mailbox?q=a%26b&message=m1")
    expect(readMailboxQuery({ q: "a&b", message: ["m1", "m2"] })).toEqual(query)
    expect(mailboxHref(readMailboxQuery({}))).toBe("/mailbox")
  })
})
