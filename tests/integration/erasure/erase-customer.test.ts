import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import * as schema from "@/db/schema"
import { answerOnce } from "@/lib/accounts/answer-once"
import { countCustomers, listCustomers, readCustomer } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { previewCampaign } from "@/lib/delivery/campaigns/preview-campaign"
import { invitationsSummary, listInvitations, readInvitation } from "@/lib/delivery/reads"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { readSuppression, suppress } from "@/lib/delivery/suppress"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { exportAnswers } from "@/lib/exports/export-answers"
import { runImport } from "@/lib/imports/run-import"
import { findLink } from "@/lib/responses/link"
import { listResponses } from "@/lib/responses/reads"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeFolder } from "../../factories/files"
import { makeWorkspace, withScope } from "../../factories/workspace"
import {
  ctx,
  deliver,
  figures,
  LATER,
  makeHistory,
  PERSON,
  receiveOrderOf,
  sendAll,
  survey,
  traces,
} from "./person-under-test"

describe("erasing a customer", () => {
  it("leaves no trace of the person in any table", async () => {
    const { customerId } = await makeHistory()
    await answerOnce(ctx, "kept", "request", async () => ({ status: 201, body: { id: customerId, ...PERSON } }))
    const { suppression } = await suppress(ctx, { email: PERSON.email, note: "Quux called" })
    await answerOnce(ctx, "excluded", "other request", async () => ({ status: 201, body: suppression }))
    const files = await makeFolder()
    await saveCustomer(ctx, { email: "other@example.test", externalId: "other" })
    const path = await files.write("c.csv", `email,id\nother@example.test,${PERSON.externalId}\n`)
    const mapping = { email: "email", id: "externalId" }
    const { refused } = await runImport(ctx, { kind: "customers", path, mapping })
    await files.drop()
    expect(refused).toBe(1)
    await receiveOrderOf(PERSON)
    const before = (await traces()).map((trace) => trace.split(".")[0])
    const places = ["customers", "events", "responses", "invitations", "mailbox", "suppressions"]
    places.push("import_refusals", "webhook_deliveries")
    expect(before.filter((place) => place === "idempotency_keys")).toHaveLength(2)
    expect(before).toEqual(expect.arrayContaining(places))

    await eraseCustomer(ctx, customerId)
    expect(await traces()).toEqual([])
  })

  it("keeps the figures and the response rate, but for the segments, also after a recount", async () => {
    const { customerId } = await makeHistory()
    const before = await figures()
    expect(before).toMatchObject({ counts: { 0: 1, 3: 1, 9: 1 }, responded: 2, swiss: { 0: 1, 3: 1, 9: 1 } })
    const { responses, invitations, events } = await eraseCustomer(ctx, customerId)
    expect({ responses, invitations, events }).toEqual({ responses: 2, invitations: 1, events: 1 })
    const after = { ...before, swiss: { 9: 1 } }
    expect(await figures()).toEqual(after)
    await rebuildRollups(ctx)
    expect(await figures()).toEqual(after)
  })

  it("shows the person nowhere: lists, searches, exports, their page, their link", async () => {
    const { customerId, token, invitationId } = await makeHistory()
    const { total } = await invitationsSummary(ctx)
    await eraseCustomer(ctx, customerId)
    expect((await listCustomers(ctx)).data.map(({ email }) => email)).toEqual(["neighbour@example.test"])
    expect(await countCustomers(ctx)).toBe(1)
    await expect(readCustomer(ctx, customerId)).rejects.toMatchObject({ code: "not_found" })
    expect((await listInvitations(ctx)).data.map(({ customer }) => customer.email)).toEqual(["neighbour@example.test"])
    await expect(readInvitation(ctx, invitationId)).rejects.toMatchObject({ code: "not_found" })
    await expect(revokeInvitation(ctx, invitationId)).rejects.toMatchObject({ code: "not_found" })
    expect(await findLink(token)).toBeUndefined()
    const anonymous = (await listResponses(ctx, {})).data.filter(({ customerId: id }) => id === null)
    expect(anonymous.map(({ score }) => score).sort()).toEqual([0, 3])
    expect(anonymous.every(({ comment, locale }) => comment === null && locale === null)).toBe(true)
    let exported = ""
    for await (const piece of await exportAnswers(ctx, { format: "csv" })) exported += piece
    expect(exported.toLowerCase()).not.toContain("quux")
    expect((await invitationsSummary(ctx)).total).toBe(total)
  })

  it("sends nothing that was planned, and asks nobody of them in a later send", async () => {
    const { id } = await saveCustomer(ctx, PERSON)
    await createCampaign(ctx, { surveyId: survey.surveyId, customerIds: [id], sendAt: LATER })
    await eraseCustomer(ctx, id)
    await sendAll(new Date(LATER.getTime() + 60_000))
    const { byState, total } = await invitationsSummary(ctx)
    expect({ total, revoked: byState.revoked }).toEqual({ total: 1, revoked: 1 })
    const selections = [{ customerIds: [id] }, { all: true as const }]
    for (const selection of selections) {
      const send = { surveyId: survey.surveyId, ...selection }
      expect((await previewCampaign(ctx, send)).chosen).toBe(0)
      expect((await createCampaign(ctx, send)).planned).toBe(0)
    }
  })

  it("suppresses the address by its hash alone, so that who comes again is a new customer who is not mailed", async () => {
    const { customerId } = await makeHistory()
    await eraseCustomer(ctx, customerId)
    const again = await saveCustomer(ctx, { ...PERSON, email: PERSON.email.toUpperCase() })
    expect(again).toMatchObject({ created: true, id: expect.not.stringContaining(customerId) })
    expect(await readSuppression(ctx.workspaceId, PERSON.email)).toMatchObject({ reason: "erased" })
    await deliver("order-3", PERSON)
    await sendAll()
    const { data } = await listInvitations(ctx, { email: PERSON.email })
    expect(data).toMatchObject([{ state: "skipped", reason: "suppressed", reasonValues: { cause: "erased" } }])
    await eraseCustomer(ctx, again.id)
    expect(await readSuppression(ctx.workspaceId, PERSON.email)).toMatchObject({ reason: "erased" })
  })

  it("recognises an answer that is brought in again, and neither counts it twice nor gives it its words back", async () => {
    const { customerId } = await makeHistory()
    const files = await makeFolder()
    const path = await files.write("a.csv", `email,score,note,where\n${PERSON.email},7,Quux wrote this,Delivery\n`)
    const mapping = { email: "email", score: "score", note: "comment", where: "touchpoint" }
    const bringIn = () => runImport(ctx, { kind: "responses", path, mapping })
    expect(await bringIn()).toMatchObject({ imported: 1 })
    await eraseCustomer(ctx, customerId)
    const before = await figures()
    expect(await bringIn()).toMatchObject({ imported: 0, duplicates: 1 })
    const answer = { touchpoint: survey.touchpointId, score: 0, comment: "Quux", externalId: "answer-quux" }
    expect(await recordExternalResponse(ctx, answer)).toMatchObject({ created: false })
    await files.drop()
    expect(await figures()).toEqual(before)
    expect((await listResponses(ctx, { comment: true })).data).toEqual([])
  })

  it("works for somebody with a phone alone, and leaves other people and workspaces as they are", async () => {
    const other = await makeWorkspace()
    const twin = await saveCustomer(other, PERSON)
    const { id } = await saveCustomer(ctx, { phone: PERSON.phone })
    await expect(eraseCustomer(other, id)).rejects.toMatchObject({ code: "not_found" })
    expect(await eraseCustomer(ctx, id)).toMatchObject({ customers: 1 })
    expect(await countCustomers(ctx)).toBe(0)
    expect((await readCustomer(other, twin.id)).customer).toMatchObject({ email: PERSON.email, name: PERSON.name })
    expect(await readSuppression(other.workspaceId, PERSON.email)).toBeUndefined()
  })

  it("is said once and logged without the person; the second time there is nobody", async () => {
    const { id } = await saveCustomer(ctx, PERSON)
    await eraseCustomer(ctx, id)
    await expect(eraseCustomer(ctx, id)).rejects.toMatchObject({ code: "not_found" })
    const rows = await db().select().from(schema.auditLog).where(eq(schema.auditLog.subject, id))
    expect(rows).toMatchObject([{ action: "customer.erase", actor: "system" }])
    expect(JSON.stringify(rows).toLowerCase()).not.toContain("quux")
  })

  it("is refused to those who may only write", async () => {
    const { id } = await saveCustomer(ctx, PERSON)
    await expect(eraseCustomer(withScope(ctx, "write"), id)).rejects.toMatchObject({ code: "forbidden" })
    expect(await countCustomers(ctx)).toBe(1)
  })
})
