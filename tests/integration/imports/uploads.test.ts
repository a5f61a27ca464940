import { describe, expect, it } from "vitest"
import { countCustomers } from "@/lib/customers/reads"
import { cancelImport } from "@/lib/imports/cancel-import"
import { previewImport } from "@/lib/imports/preview-import"
import { listImports, readImport } from "@/lib/imports/reads"
import { previewUpload, runUpload } from "@/lib/imports/run-upload"
import { storeUpload } from "@/lib/imports/store-upload"
import { makeWorkspace } from "@/tests/factories/workspace"
import { ctx, files } from "./bring-in"

describe("an uploaded file", () => {
  async function* pieces(text: string) {
    for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) yield Buffer.from(piece)
  }

  it("is previewed, tried, and imported once", async () => {
    const content = "Punteggio;Data;Dove\n9;01/11/2026;Cassa\n12;01/11/2026;Cassa\n"
    const id = await storeUpload(ctx, { kind: "responses", fileName: "voti.csv" }, pieces(content))
    const guessed = await previewUpload(ctx, id)
    expect(guessed).toMatchObject({
      encoding: "utf-8",
      delimiter: ";",
      columns: ["Punteggio", "Data", "Dove"],
      suggested: { Punteggio: "score", Data: "answeredAt" },
      suggestedDateFormat: "dd/MM/yyyy",
      stopped: { reason: "field_missing", values: { field: "touchpoint" } },
    })
    const options = {
      mapping: { ...guessed.suggested, Dove: "touchpoint" },
      dateFormat: guessed.suggestedDateFormat,
    }
    const preview = await previewUpload(ctx, id, options)
    expect(preview.stopped).toBeNull()
    expect(preview.rows).toMatchObject([
      { row: 2, values: { fields: { score: 9, touchpoint: "Cassa", answeredAt: new Date("2026-10-31T23:00:00Z") } } },
      { row: 3, refused: { reason: "score_range", field: "score" } },
    ])
    expect(await runUpload(ctx, id, options)).toMatchObject({ imported: 1, refused: 1 })
    expect(await readImport(ctx, id)).toMatchObject({ state: "done", fileName: "voti.csv", imported: 1 })
    await expect(runUpload(ctx, id, options)).rejects.toMatchObject({ code: "conflict" })
    await expect(previewUpload(ctx, id)).rejects.toMatchObject({ code: "conflict" })
  })

  it("is read with the dates it writes, before anybody says how", async () => {
    const content = "Tipo;Quando;Email\norder.delivered;3/11/2026 9:05;a@example.com\n"
    const id = await storeUpload(ctx, { kind: "events", fileName: "eventi.csv" }, pieces(content))
    const { rows, suggestedDateFormat } = await previewUpload(ctx, id)
    expect(suggestedDateFormat).toBe("dd/MM/yyyy HH:mm")
    expect(rows).toMatchObject([{ values: { fields: { occurredAt: new Date("2026-11-03T08:05:00Z") } } }])
  })

  it("is deleted when it is not wanted", async () => {
    const id = await storeUpload(ctx, { kind: "customers", fileName: "x.csv" }, pieces("email\na@example.com\n"))
    await cancelImport(ctx, id)
    await expect(runUpload(ctx, id, { mapping: { email: "email" } })).rejects.toMatchObject({ code: "conflict" })
    expect(await readImport(ctx, id)).toMatchObject({ state: "cancelled" })
  })

  it("cannot be read by another workspace", async () => {
    const id = await storeUpload(ctx, { kind: "customers", fileName: "x.csv" }, pieces("email\na@example.com\n"))
    const other = await makeWorkspace()
    await expect(previewUpload(other, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(runUpload(other, id, { mapping: { email: "email" } })).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("a preview", () => {
  it("shows the first ten rows and writes nothing", async () => {
    const path = await files.write(
      "preview.csv",
      ["email,x", ...Array.from({ length: 30 }, (_, n) => `p${n}@x.it,"a"b`)].join("\n"),
    )
    const { rows, columns } = await previewImport(ctx, path, { kind: "customers" })
    expect(columns).toEqual(["email", "x"])
    expect(rows).toHaveLength(10)
    expect(rows[0]).toMatchObject({ row: 2, cells: [], refused: { reason: "quote_text" } })
    expect([await countCustomers(ctx), (await listImports(ctx)).length]).toEqual([0, 0])
  })
})
