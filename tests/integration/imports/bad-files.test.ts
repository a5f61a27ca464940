import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { describe, expect, it } from "vitest"
import { listImports, listRefusals } from "@/lib/imports/reads"
import { runImport } from "@/lib/imports/run-import"
import { sayRefusal } from "@/lib/imports/sentences"
import { bringIn, ctx, customers, files } from "./bring-in"

describe("a file that cannot be imported", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "The file is empty."],
    ["a workbook", Buffer.from("PK\u0003\u0004…"), "The file is an Excel workbook: save it as CSV first."],
    ["a binary file", Buffer.from([1, 0, 2, 0]), "The file is no text: save it as CSV first."],
    ["a header that is broken", '"email,name\nx', "The first line, with the names of the columns, cannot be read."],
    ["a file without the column", "mail\na@example.com", "There is no column “email”; the file has mail."],
    ["a file with the column twice", "email,email\na,b", "Two columns are named “email”: rename one."],
  ])("says so: %s", async (_, content, sentence) => {
    await expect(bringIn(content, customers({ email: "email" }))).rejects.toMatchObject({
      code: "invalid",
      message: sentence,
    })
    expect(await listImports(ctx)).toEqual([])
  })

  it("costs one row for a line without end, and the rest is imported", { timeout: 60_000 }, async () => {
    const path = files.path("long-line.csv")
    const out = createWriteStream(path)
    out.write("email,name\nfirst@example.com,First\n")
    const piece = "x,".repeat(500_000)
    for (let megabytes = 0; megabytes < 64; megabytes += 1) if (!out.write(piece)) await once(out, "drain")
    out.end("\nlast@example.com,Last\n")
    await once(out, "finish")
    const report = await runImport(ctx, { kind: "customers", path, mapping: { email: "email", name: "name" } })
    expect(report).toMatchObject({ rows: 3, imported: 2, refused: 1 })
    expect((await listRefusals(ctx, report.importId)).map((why) => [why.row, sayRefusal(why)])).toEqual([
      [3, "The line has more than 500000 characters."],
    ])
  })
})
