import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { and, asc, eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { auditLog, events, imports, responses } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { countCustomers, listCustomers } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { cancelImport, settleInterruptedImports } from "@/lib/imports/cancel-import"
import type { ImportOptions } from "@/lib/imports/mapping"
import { previewImport } from "@/lib/imports/preview-import"
import { listImports, listRefusals, readImport } from "@/lib/imports/reads"
import { runImport } from "@/lib/imports/run-import"
import { previewUpload, runUpload } from "@/lib/imports/run-upload"
import { sayRefusal } from "@/lib/imports/sentences"
import { storeUpload } from "@/lib/imports/store-upload"
import { readMetrics } from "@/lib/insights/read-metrics"
import { listEventTypes, listTouchpoints } from "@/lib/journey/reads"
import { readTimeline } from "@/lib/responses/read-timeline"
import { makeFolder } from "../factories/files"
import { readInvitations } from "../factories/sending"
import { makeSurvey } from "../factories/survey"
import { makeWorkspace, withScope } from "../factories/workspace"

let files: Awaited<ReturnType<typeof makeFolder>>
let ctx: Ctx
let file = 0

beforeAll(async () => {
  files = await makeFolder()
})
afterAll(() => files.drop())
beforeEach(async () => {
  ctx = await makeWorkspace()
})

/** Imports a text as a file; the refused rows as the command line tells them. */
async function bringIn(content: string | Uint8Array, options: ImportOptions) {
  file += 1
  const path = await files.write(`${file}.csv`, content)
  const { importId, rows, imported, duplicates } = await runImport(ctx, { path, ...options })
  const refused = (await listRefusals(ctx, importId)).map(({ row, column, ...why }) => [row, column, sayRefusal(why)])
  return { importId, rows, imported, duplicates, refused }
}

const customers = (mapping: Record<string, string>, more: Partial<ImportOptions> = {}): ImportOptions => ({
  kind: "customers",
  mapping,
  ...more,
})

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
    expect(seen).toEqual([1000, 1234])
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

describe("importing events", () => {
  const orders: ImportOptions = {
    kind: "events",
    mapping: {
      order: "externalId",
      email: "email",
      delivered: "occurredAt",
      total: "value",
      carrier: "properties.carrier",
    },
    set: { type: "order.delivered", currency: "eur" },
    dateFormat: "dd/MM/yyyy HH:mm",
  }
  const content = [
    "order,email,delivered,total,carrier",
    '1001,anna@example.com,20/11/2026 09:30,"1.059,90",BRT',
    "1002,anna@example.com,21/11/2026 18:00,12.5,",
    "1003,bruno@example.com,,1,BRT",
    '1004,bruno@example.com,22/11/2026 18:00,"1,234",BRT',
  ].join("\n")

  it("shows no id of an event that brought none", async () => {
    const content = "type;email;order\norder.delivered;a@example.com;\norder.created;a@example.com;BA1\n"
    const mapping = { type: "type", email: "email", order: "externalId" }
    expect(await bringIn(content, { kind: "events", mapping })).toMatchObject({ imported: 2 })
    const { data } = await listCustomers(ctx)
    const { entries } = await readTimeline(ctx, data[0]?.id ?? "")
    expect(entries.map((entry) => entry.kind === "event" && [entry.type, entry.externalId])).toEqual(
      expect.arrayContaining([
        ["order.delivered", null],
        ["order.created", "BA1"],
      ]),
    )
  })

  it("keeps them as history at the customer's, in the workspace's time zone", async () => {
    const report = await bringIn(content, orders)
    expect(report).toMatchObject({ rows: 4, imported: 2, duplicates: 0 })
    expect(report.refused).toEqual([
      [4, "delivered", "This is empty."],
      [5, "total", "“1,234” may be a thousand or a fraction; write it without a thousands separator."],
    ])
    const rows = await db()
      .select()
      .from(events)
      .where(eq(events.workspaceId, ctx.workspaceId))
      .orderBy(asc(events.externalId))
    expect(rows).toMatchObject([
      {
        externalId: "1001",
        source: "import",
        occurredAt: new Date("2026-11-20T08:30:00Z"),
        value: 1059.9,
        currency: "EUR",
        properties: { carrier: "BRT" },
      },
      { externalId: "1002", value: 12.5, properties: {} },
    ])
    expect(await listEventTypes(ctx)).toMatchObject([{ type: "order.delivered", touchpointId: null }])
  })

  it("adds nothing the second time, with external ids or without", async () => {
    await bringIn(content, orders)
    expect(await bringIn(content, orders)).toMatchObject({ imported: 0, duplicates: 2 })
    const visits: ImportOptions = {
      kind: "events",
      mapping: { email: "email", day: "occurredAt" },
      set: { type: "visit" },
    }
    const twice = "email,day\nanna@example.com,2026-11-01\nanna@example.com,2026-11-01\n"
    expect(await bringIn(twice, visits)).toMatchObject({ imported: 2, duplicates: 0 })
    expect(await bringIn(`${twice}anna@example.com,2026-11-02\n`, visits)).toMatchObject({ imported: 1, duplicates: 2 })
  })

  it("asks nobody, unless it is told to trigger", async () => {
    const { surveyId } = await makeSurvey(ctx)
    await createTrigger(ctx, { eventType: "order.delivered", surveyId, channel: "email" })
    await bringIn(content, orders)
    expect(await readInvitations(ctx)).toHaveLength(0)
    const more = content.replaceAll(/^100/gm, "200").replaceAll("anna", "carla")
    expect(await bringIn(more, { ...orders, trigger: true })).toMatchObject({ rows: 4, imported: 2, duplicates: 0 })
    const asked = (await readInvitations(ctx)).length
    expect(asked).toBeGreaterThan(0)
    expect(await bringIn(more, { ...orders, trigger: true })).toMatchObject({ imported: 0, duplicates: 2 })
    expect(await readInvitations(ctx)).toHaveLength(asked)
  })

  it("finds a customer by external id alone, and refuses one nobody knows", async () => {
    await saveCustomer(ctx, { email: "anna@example.com", externalId: "A1" })
    const options: ImportOptions = { kind: "events", mapping: { who: "customer.externalId" }, set: { type: "visit" } }
    for (const trigger of [false, true]) {
      const report = await bringIn(`who\nA1\nA2\n${trigger}\n`, { ...options, trigger })
      expect(report).toMatchObject({ rows: 3, imported: trigger ? 0 : 1, duplicates: trigger ? 1 : 0 })
      expect(report.refused[0]).toEqual([3, "who", "No customer has the external id “A2”; add an email or a phone."])
    }
  })
})

describe("importing answers", () => {
  const answers: ImportOptions = {
    kind: "responses",
    mapping: {
      voto: "score",
      motivo: "comment",
      data: "answeredAt",
      dove: "touchpoint",
      email: "email",
      negozio: "properties.customer.store",
    },
    dateFormat: "dd/MM/yyyy",
  }
  const content = [
    "voto,motivo,data,dove,email,negozio",
    '9,"Ottimo, davvero",02/11/2026,Consegna,anna@example.com,Roma',
    "0,,02/11/2026,consegna ,,Roma",
    "0,,02/11/2026,Consegna,,Roma",
    "11,,02/11/2026,Consegna,,Roma",
    "-1,,02/11/2026,Consegna,,Roma",
    '"7,5",,02/11/2026,Consegna,,Roma',
    "nine,,02/11/2026,Consegna,,Roma",
    ",,02/11/2026,Consegna,,Roma",
    "8,,02/11/2026,Banco informazioni,,",
  ].join("\n")

  it("counts them at their touchpoint, which is created when it is new", async () => {
    const report = await bringIn(content, answers)
    expect(report).toMatchObject({ rows: 9, imported: 4, duplicates: 0 })
    expect(report.refused).toEqual([
      [5, "voto", "11 is not on the scale from 0 to 10."],
      [6, "voto", "-1 is not on the scale from 0 to 10."],
      [7, "voto", "“7,5” is no whole number."],
      [8, "voto", "“nine” is no whole number."],
      [9, "voto", "This is empty."],
    ])
    const places = await listTouchpoints(ctx)
    expect(places.map(({ name, channel, catalogueKey }) => [name, channel, catalogueKey])).toEqual([
      ["Consegna", "courier", "delivery"],
      ["Banco informazioni", "other", null],
    ])
    const stored = await db()
      .select()
      .from(responses)
      .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.score, 9)))
    expect(stored).toMatchObject([
      {
        imported: true,
        comment: "Ottimo, davvero",
        answeredAt: new Date("2026-11-01T23:00:00Z"),
        properties: { "customer.store": "Roma" },
      },
    ])
    const { total } = await readMetrics(ctx, { metric: "nps", from: "2026-11-02", to: "2026-11-02", interval: "day" })
    expect(total).toMatchObject({ n: 4, promoters: 1, passives: 1, detractors: 2 })
  })

  it("adds nothing the second time", async () => {
    await bringIn(content, answers)
    expect(await bringIn(content, answers)).toMatchObject({ imported: 0, duplicates: 4 })
    const { total } = await readMetrics(ctx, { metric: "nps", from: "2026-11-01", to: "2026-11-30", interval: "month" })
    expect(total.n).toBe(4)
  })

  it("takes the metric and its scale from the row or from a constant, and touchpoints by id", async () => {
    const { touchpointId } = await makeSurvey(ctx)
    const options: ImportOptions = {
      kind: "responses",
      mapping: { id: "externalId", stars: "score" },
      set: { metric: "csat", touchpoint: touchpointId },
    }
    const report = await bringIn("id,stars\n1,5\n2,0\n1,4\n", options)
    expect(report).toMatchObject({ imported: 1, duplicates: 1 })
    expect(report.refused).toEqual([[3, "stars", "0 is not on the scale from 1 to 5."]])
    expect((await listTouchpoints(ctx)).map(({ id }) => id)).toEqual([touchpointId])
  })

  it("stops when a column of something else is taken for touchpoints", async () => {
    const lines = Array.from({ length: 200 }, (_, n) => `9,comment number ${n}`)
    const options: ImportOptions = { kind: "responses", mapping: { score: "score", note: "touchpoint" } }
    await expect(bringIn(["score,note", ...lines].join("\n"), options)).rejects.toThrow("more than 100 new touchpoints")
    expect(await listTouchpoints(ctx)).toHaveLength(0)
    expect(await listImports(ctx)).toMatchObject([{ state: "failed", stopped: { reason: "touchpoints_too_many" } }])
  })
})

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

describe("an import under way", () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `p${n}@example.com`)
  const input = async () => ({
    kind: "customers" as const,
    path: await files.write("under-way.csv", ["email", ...lines].join("\n")),
    mapping: { email: "email" },
  })

  it("stops when it is cancelled, keeps what is in, and says so", async () => {
    const running = runImport(ctx, await input(), {
      onProgress: () => {
        void listImports(ctx).then(([row]) => cancelImport(ctx, row?.id ?? ""))
      },
    })
    await expect(running).rejects.toMatchObject({ reason: "cancelled" })
    const [row] = await listImports(ctx)
    expect(row).toMatchObject({ state: "cancelled", stopped: { reason: "cancelled" } })
    expect(row?.imported).toBe(await countCustomers(ctx))
    expect(row?.imported).toBeLessThan(3000)
  })

  it("stops at a signal", async () => {
    const stop = new AbortController()
    const running = runImport(ctx, await input(), { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(running).rejects.toThrow("The import was cancelled.")
    expect(await countCustomers(ctx)).toBe(1000)
  })

  it("whose process ended is found interrupted", async () => {
    const { importId } = await bringIn("email\na@example.com\n", customers({ email: "email" }))
    const at = new Date("2026-01-01T00:00:00Z")
    await db().update(imports).set({ state: "running", updatedAt: at }).where(eq(imports.id, importId))
    expect(await settleInterruptedImports(new Date(at.getTime() + 60_000))).toBe(0)
    expect(await settleInterruptedImports(new Date(at.getTime() + 600_000))).toBe(1)
    expect(await readImport(ctx, importId)).toMatchObject({ state: "failed", stopped: { reason: "interrupted" } })
  })
})

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
