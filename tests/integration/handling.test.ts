import { eq } from "drizzle-orm"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { auditLog, members, responseNotes, responses, responseTags, users } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { findCustomerId } from "@/lib/customers/find-customer"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { countAnswers } from "@/lib/responses/count-answers"
import { deleteResponse } from "@/lib/responses/delete-response"
import { feedPulse } from "@/lib/responses/feed-pulse"
import { addNote } from "@/lib/responses/handling/add-note"
import { addTag } from "@/lib/responses/handling/add-tag"
import { assignResponse } from "@/lib/responses/handling/assign-response"
import { countHandling } from "@/lib/responses/handling/count-handling"
import { deleteNote } from "@/lib/responses/handling/delete-note"
import { listNotes } from "@/lib/responses/handling/list-notes"
import { listTags } from "@/lib/responses/handling/list-tags"
import { markAllRead, markRead } from "@/lib/responses/handling/mark-read"
import { readHandling } from "@/lib/responses/handling/read-handling"
import { removeTag } from "@/lib/responses/handling/remove-tag"
import { listResponses } from "@/lib/responses/reads"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeMember } from "@/tests/factories/member"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let system: Ctx
let ctx: Ctx
let answers: string[]

const minutesLater = (minutes: number) => new Date(system.now.getTime() + minutes * 60_000)
const userOf = ({ actor }: Ctx) => (actor.kind === "user" ? actor.userId : "")
let people = 0
const email = (name: string) => {
  people += 1
  return `${name}${people}@example.test`
}
const member = () => makeMember(system, email("m"))

beforeEach(async () => {
  system = await makeWorkspace()
  ctx = await member()
  await createTouchpoint(system, { name: "Shop", stage: "purchase", channel: "store" })
  answers = []
  for (const [index, score] of [9, 0, 7].entries()) {
    const customer = { email: `c${index}@example.test` }
    const { id } = await recordExternalResponse(system, {
      touchpoint: "Shop",
      score,
      comment: `parola ${index}`,
      customer,
      answeredAt: minutesLater(index + 1),
    })
    answers.push(id)
  }
})
afterAll(closeStore)

const first = () => answers[0] ?? ""
const second = () => answers[1] ?? ""
const places = async (query: Parameters<typeof listResponses>[1], by = ctx) =>
  (await listResponses(by, query)).data.map(({ id }) => answers.indexOf(id))

describe("tags", () => {
  it("are kept in lower case and once, are listed, filter the feed, and go", async () => {
    expect(await addTag(ctx, first(), "  Corriere\u202e  Lento ")).toEqual({ tag: "corriere lento" })
    await addTag(ctx, first(), "CORRIERE LENTO")
    await addTag(ctx, second(), "prezzo")
    await addTag(ctx, second(), "corriere lento")
    expect(await listTags(ctx)).toEqual(["corriere lento", "prezzo"])
    expect(await places({ tag: "corriere lento" })).toEqual([1, 0])
    expect(await places({ tag: ["prezzo", "corriere lento"] })).toEqual([1, 0])
    expect(await places({ tag: "corriere lento", group: "promoter" })).toEqual([0])
    expect(await places({ tag: "prezzo", search: "parola" })).toEqual([1])
    const page = await listResponses(ctx, { tag: "corriere lento", limit: 1 })
    expect(await places({ tag: "corriere lento", limit: 1, cursor: page.nextCursor ?? "" })).toEqual([0])
    expect((await countHandling(ctx, { group: "promoter" })).tags).toEqual(new Map([["corriere lento", 1]]))
    expect(await countAnswers(ctx, { tag: "corriere lento" }, 10)).toHaveLength(2)
    await removeTag(ctx, second(), "prezzo")
    await removeTag(ctx, second(), "prezzo")
    expect(await listTags(ctx)).toEqual(["corriere lento"])
    expect((await readHandling(ctx, answers))(second()).tags).toEqual(["corriere lento"])
  })

  it("that are too long, empty, too many or another workspace's are refused with a sentence", async () => {
    await expect(addTag(ctx, first(), "x".repeat(10_000))).rejects.toThrow("has at most 50 characters")
    await expect(addTag(ctx, first(), " \u200b ")).rejects.toThrow("is empty")
    await expect(addTag(ctx, first(), { tag: 1 })).rejects.toMatchObject({ code: "invalid" })
    for (let index = 0; index < 50; index += 1) await addTag(ctx, first(), `tag ${index}`)
    await expect(addTag(ctx, first(), "one more")).rejects.toThrow("An answer has at most 50 tags")
    const other = await makeWorkspace()
    await expect(addTag(other, first(), "x")).rejects.toMatchObject({ code: "not_found" })
    await expect(removeTag(other, first(), "tag 1")).rejects.toMatchObject({ code: "not_found" })
    await expect(addTag(withScope(ctx, "read"), second(), "x")).rejects.toMatchObject({ code: "forbidden" })
    expect(await listTags(other)).toEqual([])
  })

  it("are a thousand in a workspace at most; a known one can still be given", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      workspaceId: ctx.workspaceId,
      responseId: first(),
      tag: `t${index}`,
      answeredAt: minutesLater(1),
    }))
    await db().insert(responseTags).values(rows)
    await expect(addTag(ctx, second(), "new")).rejects.toThrow("There are 1000 tags already")
    await addTag(ctx, second(), "t999")
    expect(await listTags(ctx)).toHaveLength(1000)
  })
})

describe("notes", () => {
  it("have an author and a time, and only who wrote one deletes it", async () => {
    const { id } = await addNote(ctx, first(), "<b>Chiamato</b>\u0000 =1+1")
    const api = await addNote(system, first(), "by a program")
    const notes = await listNotes(ctx, first())
    expect(notes).toMatchObject([
      { text: "<b>Chiamato</b> =1+1", author: "Giulia Ferrante", authorId: userOf(ctx) },
      { text: "by a program", author: null },
    ])
    await expect(deleteNote(await member(), first(), id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(deleteNote(ctx, second(), id)).rejects.toMatchObject({ code: "not_found" })
    await expect(deleteNote(await makeWorkspace(), first(), id)).rejects.toMatchObject({ code: "not_found" })
    await deleteNote(ctx, first(), id)
    await deleteNote(system, first(), api.id)
    expect(await listNotes(ctx, first())).toEqual([])
    await expect(addNote(ctx, first(), "x".repeat(100_000))).rejects.toThrow("has at most 5000 characters")
    await expect(addNote(ctx, "nowhere", "x")).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("the assigned person", () => {
  it("is a member, by id or email, and filters the feed", async () => {
    const colleague = await member()
    await assignResponse(ctx, first(), userOf(ctx))
    await assignResponse(ctx, second(), `M${people}@example.test`)
    expect(await places({ assignee: "me" })).toEqual([0])
    expect(await places({ assignee: userOf(colleague) })).toEqual([1])
    expect(await places({ assignee: "someone" })).toEqual([1, 0])
    expect(await places({ assignee: "nobody" })).toEqual([2])
    expect(await places({ assignee: "me", search: "parola" })).toEqual([0])
    await assignResponse(ctx, first(), null)
    expect(await places({ assignee: "me" })).toEqual([])
    expect((await countHandling(ctx, {})).assignees).toEqual(new Map([[userOf(colleague), 1]]))
    const [audit] = await db().select().from(auditLog).where(eq(auditLog.subject, second()))
    expect(audit?.action).toMatch(/^response\./)
  })

  it("who is unknown, or of another workspace, is refused; one who is deleted leaves it to nobody", async () => {
    const stranger = await makeMember(await makeWorkspace(), email("s"))
    for (const nobody of ["nobody@example.test", userOf(stranger), "", "\u202e"]) {
      await expect(assignResponse(ctx, first(), nobody)).rejects.toThrow("is no member of this workspace")
    }
    const colleague = await member()
    await assignResponse(ctx, first(), userOf(colleague))
    const { id } = await addNote(colleague, first(), "mine")
    await db()
      .delete(members)
      .where(eq(members.userId, userOf(colleague)))
    await db()
      .delete(users)
      .where(eq(users.id, userOf(colleague)))
    expect((await readHandling(ctx, answers))(first()).assignee).toBeNull()
    expect(await listNotes(ctx, first())).toMatchObject([{ id, author: null }])
    expect(await places({ assignee: "nobody" })).toEqual([2, 1, 0])
  })
})

describe("what a member has read", () => {
  it("is what was answered before they joined, what they open, and what their mark covers", async () => {
    const { id: old } = await recordExternalResponse(system, {
      touchpoint: "Shop",
      score: 1,
      answeredAt: minutesLater(-9),
    })
    expect(await places({ unread: true })).toEqual([2, 1, 0])
    await markRead(ctx, second(), true)
    await markRead(ctx, second(), true)
    expect(await places({ unread: true })).toEqual([2, 0])
    expect(await places({ unread: false })).toEqual([1, -1])
    await markRead(ctx, old, false)
    expect(await places({ unread: true })).toEqual([2, 0, -1])
    await markAllRead({ ...ctx, now: minutesLater(2) })
    expect(await places({ unread: true })).toEqual([2])
    await markRead(ctx, first(), false)
    expect(await places({ unread: true, search: "parola" })).toEqual([2, 0])
    const handling = await readHandling(ctx, answers)
    expect(answers.map((id) => handling(id).unread)).toEqual([true, false, true])
  })

  it("is their own, and programs read nothing", async () => {
    await markAllRead({ ...ctx, now: minutesLater(9) })
    expect(await places({ unread: true })).toEqual([])
    expect(await places({ unread: true }, await member())).toEqual([2, 1, 0])
    await expect(listResponses(system, { unread: true })).rejects.toMatchObject({ code: "invalid" })
    await expect(markRead(await makeMember(await makeWorkspace(), email("x")), first(), true)).rejects.toMatchObject({
      code: "not_found",
    })
  })
})

describe("an answer that goes", () => {
  it("takes all that was put beside it along, and one that is anonymised its notes", async () => {
    for (const id of [first(), second()]) {
      await addTag(ctx, id, "x")
      await addNote(ctx, id, "Chiamare c0 al telefono")
      await assignResponse(ctx, id, userOf(ctx))
      await markRead(ctx, id, true)
    }
    await eraseCustomer(system, (await findCustomerId(system, "c0@example.test")) ?? "")
    expect(await db().select().from(responseNotes).where(eq(responseNotes.responseId, first()))).toEqual([])
    expect(await places({ tag: "x" })).toEqual([1, 0])
    await deleteResponse(ctx, second())
    expect(await places({ tag: "x" })).toEqual([0])
    expect(await listNotes(ctx, second())).toEqual([])
  })
})

describe("the pulse of the feed", () => {
  it("changes when an answer comes, and not otherwise", async () => {
    const before = await feedPulse(ctx.workspaceId)
    await addTag(ctx, first(), "x")
    await recordExternalResponse(await makeWorkspace(), { touchpoint: "x", score: 1 }).catch(() => {})
    expect(await feedPulse(ctx.workspaceId)).toBe(before)
    await recordExternalResponse(system, { touchpoint: "Shop", score: 5, answeredAt: minutesLater(1) })
    expect(await feedPulse(ctx.workspaceId)).not.toBe(before)
  })
})

describe("doubtful answers", () => {
  it("are found by what makes them doubtful", async () => {
    await db().update(responses).set({ suspicion: "scanner" }).where(eq(responses.id, second()))
    expect(await places({ suspicion: "scanner" })).toEqual([1])
    expect(await places({ suspicion: ["straight_line"] })).toEqual([])
  })
})
