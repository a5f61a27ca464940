import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { mailbox } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { countMailbox, listMailbox, readMail } from "@/lib/delivery/read-mailbox"
import { newId } from "@/lib/ids"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace } from "@/tests/factories/workspace"

let ctx: Ctx
const ids: string[] = []

beforeAll(async () => {
  ctx = await makeWorkspace()
  const { id: invitationId } = await makeSentInvitation(ctx, await makeSurvey(ctx))
  for (const [index, subject] of ["How was it?", "100% yours", "How_about it?"].entries()) {
    const id = newId()
    ids.unshift(id)
    await db()
      .insert(mailbox)
      .values({
        id,
        workspaceId: ctx.workspaceId,
        invitationId,
        recipient: `Person${index}@example.test`,
        subject,
        html: "<p>Hello</p>",
        plain: "Hello",
        raw: "Subject: Hello\r\n\r\nHello",
        createdAt: new Date(ctx.now.getTime() + index * 1000),
      })
  }
})
afterAll(closeStore)

describe("the mailbox inside Nove", () => {
  it("lists messages newest first, a page at a time", async () => {
    const first = await listMailbox(ctx, { limit: 2 })
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const second = await listMailbox(ctx, { limit: 2, cursor: first.nextCursor ?? "" })
    expect(second.data.map(({ id }) => id)).toEqual(ids.slice(2))
    expect(second.nextCursor).toBeNull()
  })

  it("finds by part of the recipient or the subject, and takes wildcards literally", async () => {
    expect((await listMailbox(ctx, { search: "person1@" })).data).toHaveLength(1)
    expect((await listMailbox(ctx, { search: "how" })).data).toHaveLength(2)
    expect((await listMailbox(ctx, { search: "100%" })).data).toHaveLength(1)
    expect((await listMailbox(ctx, { search: "how_" })).data).toHaveLength(1)
    expect(await countMailbox(ctx, { search: "nobody" })).toBe(0)
    expect(await countMailbox(ctx)).toBe(3)
    expect(await countMailbox(ctx, { search: "\0how\0" })).toBe(2)
  })

  it("reads one message with whom it was for", async () => {
    const mail = await readMail(ctx, ids[0] ?? "")
    expect(mail).toMatchObject({ html: "<p>Hello</p>", customerName: "Ada Rossi" })
  })

  it("keeps the messages of other workspaces to them", async () => {
    const other = await makeWorkspace()
    expect((await listMailbox(other)).data).toEqual([])
    await expect(readMail(other, ids[0] ?? "")).rejects.toMatchObject({ code: "not_found" })
  })
})
