import { beforeEach, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { countCustomers } from "@/lib/customers/reads"
import { listRefusals, readImport } from "@/lib/imports/reads"
import { previewUpload, runUpload, startUpload } from "@/lib/imports/run-upload"
import { storeUpload } from "@/lib/imports/store-upload"
import { makeWorkspace } from "../factories/workspace"

let ctx: Ctx

beforeEach(async () => {
  ctx = await makeWorkspace()
})

async function* once(content: Buffer) {
  yield content
}

const upload = (content: string | Buffer) =>
  storeUpload(ctx, { kind: "customers", fileName: "people.csv" }, once(Buffer.from(content)))

it("waits after a dry run, with what that found, and is then imported", async () => {
  const id = await upload("email\nada@example.com\nnobody\n")
  const options = { mapping: { email: "email" } }
  expect(await runUpload(ctx, id, { ...options, dryRun: true })).toMatchObject({ imported: 1, refused: 1 })
  expect(await readImport(ctx, id)).toMatchObject({ state: "uploaded", dryRun: true, rows: 2, refused: 1 })
  expect(await countCustomers(ctx)).toBe(0)
  expect(await runUpload(ctx, id, options)).toMatchObject({ imported: 1, refused: 1 })
  expect(await listRefusals(ctx, id)).toMatchObject([{ row: 3, reason: "email_invalid" }])
  expect(await readImport(ctx, id)).toMatchObject({ state: "done", dryRun: false, imported: 1 })
})

it("is read as the user says where the detection is wrong", async () => {
  const id = await upload(Buffer.from("email;nome, cognome\nada@example.com;Zo\u00eb\n", "latin1"))
  const preview = await previewUpload(ctx, id, { encoding: "macintosh", delimiter: "," })
  expect(preview).toMatchObject({ encoding: "macintosh", delimiter: ",", columns: ["email;nome", "cognome"] })
  expect(await previewUpload(ctx, id)).toMatchObject({
    delimiter: ";",
    rows: [{ cells: ["ada@example.com", "Zo\u00eb"] }],
  })
})

it("goes on by itself once it has begun, and says at once when it cannot begin", async () => {
  const id = await upload("email\nada@example.com\n")
  await expect(startUpload(ctx, id, { mapping: { mail: "email" } })).rejects.toMatchObject({ reason: "column_unknown" })
  await startUpload(ctx, id, { mapping: { email: "email" } })
  await expect.poll(async () => (await readImport(ctx, id)).state, { timeout: 20_000 }).toBe("done")
})
