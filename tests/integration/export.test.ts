import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { nove, noveBytes } from "../factories/nove-cli"
import { readSpreadsheet } from "../factories/read-spreadsheet"
import { makeSurvey } from "../factories/survey"
import { makeWorkspace } from "../factories/workspace"

const COMMENTS = [
  "Perfetto 👍🏽",
  '=HYPERLINK("http://x")',
  'Late, but "fine";\nthen <b>again</b>',
  "תודה רבה",
  "-2+3+cmd|' /C calc'!A0",
  undefined,
]

let ctx: Ctx
const args = (format: string, ...more: string[]) => [
  ...["export", "responses", "--workspace", ctx.workspaceId, "--format", format],
  ...more,
]

beforeAll(async () => {
  ctx = await makeWorkspace()
  const { touchpointId: touchpoint } = await makeSurvey(ctx)
  for (const [score, comment] of COMMENTS.entries()) {
    const answeredAt = new Date(`2026-0${2 + score}-28T22:30:00Z`)
    const customer = { email: `customer-${score}@example.test` }
    await recordExternalResponse(ctx, {
      touchpoint,
      score,
      comment,
      answeredAt,
      customer,
      properties: { store: "Roma" },
    })
  }
})

async function exportedSheet(...more: string[]) {
  const { code, out, notes } = await noveBytes(args("xlsx", ...more))
  expect({ code, notes }).toEqual({ code: 0, notes: "" })
  const { sheets } = await readSpreadsheet(out)
  const [header = [], ...rows] = sheets[0]?.rows ?? []
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [String(name), row[column] ?? null])))
}

describe("nove export responses --format xlsx", () => {
  it("has the rows of the JSON: texts as they are, scores as numbers, 0 among them", async () => {
    const { out } = await nove(...args("json"))
    const expected = JSON.parse(out).map((item: Record<string, unknown>) => ({
      ...{ id: item.id, score: item.score, comment: item.comment, customer: item.customerEmail },
      ...{ touchpoint: "Delivery", imported: true, properties: item.properties },
    }))
    const rows = await exportedSheet()
    // PostgreSQL writes JSON with spaces.
    const read = rows.map((row) => ({ ...row, properties: JSON.parse(String(row.properties)) }))
    expect(read).toMatchObject(expected)
    expect(rows.map(({ score, comment }) => [score, comment])).toEqual(
      COMMENTS.map((comment, score) => [score, comment ?? null]).reverse(),
    )
  })

  it("has dates by the clock of the workspace, whose zone the header names", async () => {
    const dates = (await exportedSheet()).map((row) => row["answeredAt (Europe/Rome)"])
    expect(dates.at(-1)).toEqual(new Date("2026-02-28T23:30:00Z"))
    expect(dates.at(-3)).toEqual(new Date("2026-04-29T00:30:00Z"))
  })

  it("has the days asked for", async () => {
    const rows = await exportedSheet("--from", "2026-04-29", "--to", "2026-04-29")
    expect(rows.map(({ comment }) => comment)).toEqual([COMMENTS[2]])
    expect(await exportedSheet("--from", "2030-01-01")).toEqual([])
  })

  it("is refused on a screen, with what to do instead", async () => {
    const onScreen = await noveBytes(args("xlsx"), { onScreen: true })
    expect(onScreen).toMatchObject({ code: 2, notes: expect.stringContaining("redirect it to a file") })
    expect(onScreen.out).toHaveLength(0)
    expect(await noveBytes(args("csv"), { onScreen: true })).toMatchObject({ code: 0 })
  })
})

describe.each(["csv", "json", "xlsx"])("nove export responses --format %s", (format) => {
  it("ends without a word when Ctrl-C stops it", async () => {
    const stop = new AbortController()
    const ended = await noveBytes(args(format), { out: () => stop.abort(), signal: stop.signal })
    expect(ended).toMatchObject({ code: 130, notes: "" })
  })
})
