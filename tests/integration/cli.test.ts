import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ctxOfBearer } from "@/lib/accounts/authenticate"
import { now } from "@/lib/clock"
import { countCustomers } from "@/lib/customers/reads"
import { makeFolder } from "../factories/files"
import { nove } from "../factories/nove-cli"
import { makeWorkspace } from "../factories/workspace"

let files: Awaited<ReturnType<typeof makeFolder>>
beforeAll(async () => {
  files = await makeFolder()
})
afterAll(() => files.drop())

describe("nove", () => {
  it("alone shows what there is", async () => {
    const { code, out } = await nove()
    expect(code).toBe(0)
    for (const command of ["setup", "api-key create", "import customers|events|responses", "migrate"]) {
      expect(out).toContain(`nove ${command}`)
    }
    expect((await nove("import", "--help")).out).toContain("--date-format")
  })

  it("says in one sentence how it was called wrongly", async () => {
    expect(await nove("fly")).toMatchObject({ code: 2, out: "", notes: expect.stringContaining("no command “fly”") })
    expect(await nove("setup")).toMatchObject({ code: 2, notes: expect.stringContaining("--email is missing.") })
    expect(await nove("migrate", "--wings")).toMatchObject({ code: 2, notes: expect.stringContaining("--wings") })
    expect(await nove("import", "birds", "x.csv")).toMatchObject({ code: 2, out: "" })
    expect(await nove("import", "events")).toMatchObject({ code: 2, notes: expect.stringContaining("Name one file.") })
  })

  it("sets up the first owner and workspace, once", async () => {
    const args = ["setup", "--email", "Owner@example.com", "--password", "correct horse", "--workspace", "Brand"]
    const wrong = await nove(...args, "--timezone", "Mars/Olympus")
    expect(wrong).toMatchObject({ code: 1, out: "", notes: expect.stringContaining("timeZone: is no time zone") })
    const { code, out } = await nove(...args, "--timezone", "Europe/Rome", "--locale", "it", "--json")
    expect(code).toBe(0)
    const { workspaceId, apiKey } = JSON.parse(out)
    expect(await ctxOfBearer(`Bearer ${apiKey}`, now())).toMatchObject({ workspaceId, scope: "admin" })
    expect(await nove(...args)).toMatchObject({ code: 1, out: "", notes: "An owner exists already.\n" })
  })

  it("creates an API key that works", async () => {
    const { workspaceId } = await makeWorkspace()
    const args = ["api-key", "create", "--workspace", workspaceId, "--name", "Shop"]
    const { key } = JSON.parse((await nove(...args, "--scope", "write", "--json")).out)
    expect(await ctxOfBearer(`Bearer ${key}`, now())).toMatchObject({ workspaceId, scope: "write" })
    expect(await nove(...args, "--scope", "god")).toMatchObject({ code: 1, notes: expect.stringContaining("scope") })
    expect(await nove("api-key", "create", "--workspace", "nobody", "--name", "x", "--scope", "read")).toMatchObject({
      code: 1,
      notes: "The workspace was not found.\n",
    })
  })

  it("imports a file and prints one JSON document with every refused row", async () => {
    const ctx = await makeWorkspace()
    const lines = Array.from({ length: 1300 }, (_, n) => (n < 700 ? `no-address-${n}` : `c${n}@example.com`))
    const path = await files.write(
      "people.csv",
      ['E-mail,"Nome, cognome"', ...lines.map((email) => `${email},x`)].join("\n"),
    )
    const args = [
      "import",
      "customers",
      path,
      "--workspace",
      ctx.workspaceId,
      "--map",
      'E-mail=email,"Nome, cognome=name"',
    ]
    const dry = await nove(...args, "--dry-run")
    expect(dry.out.split("\n")[0]).toBe("1300 rows: 600 would be imported, 0 there already, 700 refused")
    expect(await countCustomers(ctx)).toBe(0)
    const report = JSON.parse((await nove(...args, "--json")).out)
    expect(report).toMatchObject({ rows: 1300, imported: 600, duplicates: 0 })
    expect(report.refused).toHaveLength(700)
    expect(report.refused[699]).toEqual({ row: 701, column: "E-mail", reason: "“no-address-699” is no email address." })
    expect(await countCustomers(ctx)).toBe(600)
  })

  it("takes constants, a date format and free properties", async () => {
    const ctx = await makeWorkspace()
    const path = await files.write(
      "orders.csv",
      "id;mail;when;store\n1;a@example.com;23/11/2026 10:00;Roma\n2;b@example.com;x;\n",
    )
    const { out } = await nove(
      "import",
      "events",
      path,
      "--workspace",
      ctx.workspaceId,
      "--map",
      "id=externalId,mail=email",
      "--map",
      "when=occurredAt,store=properties.store",
      "--set",
      "type=order.delivered",
      "--date-format",
      "dd/MM/yyyy HH:mm",
    )
    expect(out).toMatch(
      /^2 rows: 1 imported, 0 there already, 1 refused\nrow 3, when: “x” is no date and time such as /,
    )
  })

  it("says what is wrong with a file", async () => {
    const { workspaceId } = await makeWorkspace()
    const importing = (path: string) =>
      nove("import", "customers", path, "--workspace", workspaceId, "--map", "email=email")
    const missing = files.path("missing.csv")
    expect(await importing(missing)).toEqual({ code: 1, out: "", notes: `There is no file ${missing}.\n` })
    const other = await files.write("other.csv", "mail\na@example.com")
    expect((await importing(other)).notes).toBe("There is no column “email”; the file has mail.\n")
  })

  it("says that the database is up to date", async () => {
    expect(await nove("migrate", "--json")).toEqual({ code: 0, out: '{"applied":0,"backup":null}\n', notes: "" })
  })
})
