import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { auditLog } from "@/db/schema"
import { countCustomers, listCustomers } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { listRefusals, readImport } from "@/lib/imports/reads"
import { runImport } from "@/lib/imports/run-import"
import { withScope } from "@/tests/factories/workspace"
import { bringIn, ctx, customers, files } from "./bring-in"

describe("importing customers", () => {
  const people = customers({ email: "email", nome: "name", città: "properties.city" })

  it("creates and merges them, and says of each refused row its number, column and reason", async () => {
    await saveCustomer(ctx, { email: "anna@example.com", properties: { tier: "gold", city: "Milano" } })
    const report = await bringIn(
      [
        "email;nome;città",
        "Anna@example.com;Anna Bianchi;Roma",
        "not an address;Bruno;Roma",
        "",
        ";Carla;Roma",
        'dario@example.com;"Dario ""il Grande""; Re";"Reggio\nEmilia"',
        "elio@example.com;Elio",
        ";;",
        'fulvia@example.com;"Fulvia;Roma',
        "gino@example.com;=1+1;@SUM(A1)",
      ].join("\r\n"),
      people,
    )
    expect(report).toMatchObject({ rows: 7, imported: 3, duplicates: 0 })
    expect(report.refused).toEqual([
      [3, "email", "“not an address” is no email address."],
      [5, "email", "There is neither an email nor a phone."],
      [7, null, "The row has 2 columns where the header has 3."],
      [9, null, "A quote is opened here and never closed."],
    ])
    const { data } = await listCustomers(ctx)
    expect(Object.fromEntries(data.map(({ email, name, properties }) => [email, { name, properties }]))).toEqual({
      "Anna@example.com": { name: "Anna Bianchi", properties: { tier: "gold", city: "Roma" } },
      "dario@example.com": { name: 'Dario "il Grande"; Re', properties: { city: "Reggio\nEmilia" } },
      "gino@example.com": { name: "=1+1", properties: { city: "@SUM(A1)" } },
    })
  })

  it("reads when they agreed to be asked; an empty cell says nothing", async () => {
    await saveCustomer(ctx, { email: "b@example.com", consentAt: new Date("2026-11-01T00:00:00Z") })
    const { refused } = await bringIn(
      "email,consenso\na@example.com,03/11/2026\nb@example.com,\nc@example.com,yes\n",
      customers({ email: "email", consenso: "consentAt" }, { dateFormat: "dd/MM/yyyy" }),
    )
    expect(refused).toEqual([[4, "consenso", "“yes” is no date and time such as 23/11/2026."]])
    const { data } = await listCustomers(ctx)
    expect(data.map(({ email, consentAt }) => [email, consentAt?.toISOString()]).sort()).toEqual([
      ["a@example.com", "2026-11-02T23:00:00.000Z"],
      ["b@example.com", "2026-11-01T00:00:00.000Z"],
    ])
  })

  it("reads Latin-1 as well as UTF-8 with a byte order mark", async () => {
    const content = "email,nome,città\nzoe@example.com,Zoë Müller,Forlì\n"
    await bringIn(Buffer.from(content, "latin1"), people)
    await bringIn(Buffer.from(`\ufeff${content.replaceAll("zoe", "zoe2")}`), people)
    const { data } = await listCustomers(ctx)
    expect(data.map(({ name, properties }) => [name, properties.city])).toEqual([
      ["Zoë Müller", "Forlì"],
      ["Zoë Müller", "Forlì"],
    ])
  })

  it("refuses an external id that is somebody else's", async () => {
    await saveCustomer(ctx, { email: "a@example.com", externalId: "1" })
    await saveCustomer(ctx, { email: "b@example.com", externalId: "2" })
    const report = await bringIn("id,email\n1,b@example.com\n", customers({ id: "externalId", email: "email" }))
    expect(report.refused).toEqual([[2, "id", "The external id “1” belongs to another customer."]])
  })

  it("in a dry run says the same and brings in nobody", async () => {
    const content = "email,nome,città\nanna@example.com,Anna,Roma\nx,y,z\n"
    const { imported, refused, importId } = await bringIn(content, { ...people, dryRun: true })
    expect([imported, refused.length, await countCustomers(ctx)]).toEqual([1, 1, 0])
    expect(await readImport(ctx, importId)).toMatchObject({ state: "done", dryRun: true, imported: 1, refused: 1 })
  })

  it("reads a file without rows", async () => {
    expect(await bringIn("email,nome,città", people)).toMatchObject({ rows: 0, imported: 0, refused: [] })
  })

  it("counts what is there, batch by batch, and leaves a trail", async () => {
    const lines = Array.from({ length: 1234 }, (_, n) => (n % 100 === 7 ? "oops" : `c${n}@example.com`))
    const seen: number[] = []
    const path = await files.write("many.csv", ["email", ...lines].join("\n"))
    const report = await runImport(
      ctx,
      { kind: "customers", path, mapping: { email: "email" } },
      { onProgress: ({ rows }) => seen.push(rows) },
    )
    // One transaction writes both batches when nobody waits for it.
    expect([[1000, 1234], [1234]]).toContainEqual(seen)
    expect(report).toMatchObject({ rows: 1234, imported: 1221, refused: 13 })
    expect(await countCustomers(ctx)).toBe(1221)
    const row = await readImport(ctx, report.importId)
    expect(row).toMatchObject({ state: "done", fileName: "many.csv", rows: 1234, imported: 1221, refused: 13 })
    expect(row.bytesRead).toBe(row.bytes)
    expect((await listRefusals(ctx, report.importId, { afterRow: 909 })).map(({ row }) => row)).toEqual([
      1009, 1109, 1209,
    ])
    const trail = await db().select().from(auditLog).where(eq(auditLog.subject, report.importId))
    expect(trail.map(({ action }) => action)).toEqual(["import.finish"])
  })

  it("refuses a reader", async () => {
    const path = await files.write("reader.csv", "email\na@example.com\n")
    const input = { kind: "customers" as const, path, mapping: { email: "email" } }
    await expect(runImport(withScope(ctx, "read"), input)).rejects.toMatchObject({ code: "forbidden" })
  })
})
