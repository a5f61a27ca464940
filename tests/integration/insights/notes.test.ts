import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { addNote } from "@/lib/insights/notes/add-note"
import { changeNote } from "@/lib/insights/notes/change-note"
import { deleteNote } from "@/lib/insights/notes/delete-note"
import { listNotes, readNote } from "@/lib/insights/notes/reads"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { makeWorkspace } from "@/tests/factories/workspace"

let ctx: Ctx
let touchpoint: string
beforeAll(async () => {
  ctx = await makeWorkspace()
  touchpoint = (await createTouchpoint(ctx, { name: "Delivery", stage: "purchase", channel: "courier" })).id
})

describe("a note", () => {
  it("stands on the trends of its period and touchpoint, changes and goes", async () => {
    const { id } = await addNote(ctx, { day: "2026-05-03", text: " New\ncourier ", touchpoint })
    const everywhere = await addNote(ctx, { day: "2026-05-01", text: "Sale" })
    expect(await readNote(ctx, id)).toMatchObject({ day: "2026-05-03", text: "New courier", touchpoint })
    const texts = async (query: Parameters<typeof listNotes>[1]) =>
      (await listNotes(ctx, query)).map(({ text }) => text)
    expect(await texts({})).toEqual(["Sale", "New courier"])
    expect(await texts({ touchpointId: "another" })).toEqual(["Sale"])
    expect(await texts({ touchpointId: touchpoint })).toEqual(["Sale", "New courier"])

    await changeNote(ctx, id, { day: "2026-06-01", touchpoint: null })
    expect(await readNote(ctx, id)).toMatchObject({ day: "2026-06-01", text: "New courier", touchpoint: null })
    await deleteNote(ctx, everywhere.id)
    expect(await texts({})).toEqual(["New courier"])
    await expect(deleteNote(ctx, everywhere.id)).rejects.toMatchObject({ code: "not_found" })
    await expect(changeNote(ctx, everywhere.id, { text: "x" })).rejects.toMatchObject({ code: "not_found" })
  })

  it("keeps HTML as the words they are and drops what turns the text beside it", async () => {
    const { id } = await addNote(ctx, { day: "2026-05-03", text: "<b>Sale</b> \u202egnp\u202c \u05d0\u05d1 \u0000!" })
    expect((await readNote(ctx, id)).text).toBe("<b>Sale</b> gnp \u05d0\u05d1 !")
  })

  it.each([
    ["no words", { day: "2026-05-03", text: "\u202e  " }, "text"],
    ["10 KB of them", { day: "2026-05-03", text: "x".repeat(10_000) }, "text"],
    ["no day", { day: "2026-02-30", text: "x" }, "day"],
    ["an unknown touchpoint", { day: "2026-05-03", text: "x", touchpoint: "nowhere" }, "touchpoint"],
  ])("with %s is refused with the field", async (_, input, path) => {
    await expect(addNote(ctx, input)).rejects.toMatchObject({ code: "invalid", fields: [{ path }] })
  })

  it("of another workspace is not there, and readers write none", async () => {
    const { id } = await addNote(ctx, { day: "2026-05-03", text: "Ours" })
    const other = await makeWorkspace()
    await expect(readNote(other, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(deleteNote(other, id)).rejects.toMatchObject({ code: "not_found" })
    const reader = { ...ctx, scope: "read" as const }
    await expect(addNote(reader, { day: "2026-05-03", text: "x" })).rejects.toMatchObject({ code: "forbidden" })
    await expect(changeNote(reader, id, { text: "x" })).rejects.toMatchObject({ code: "forbidden" })
    await expect(deleteNote(reader, id)).rejects.toMatchObject({ code: "forbidden" })
  })
})
