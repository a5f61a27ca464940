import { describe, expect, it } from "vitest"
import { listSuppressions } from "@/lib/delivery/suppressions/list-suppressions"
import { makeSurvey } from "@/tests/factories/survey"
import { nove } from "../../factories/nove-cli"
import { bringIn, ctx, files } from "./bring-in"

const list = async () =>
  (await listSuppressions(ctx, {})).data
    .map(({ email, reason, surveyId, note }) => [email, reason, surveyId, note])
    .sort()
const options = { kind: "suppressions" as const, mapping: { email: "email", reason: "reason", note: "note" } }

describe("importing excluded addresses", () => {
  it("takes the address, the reason in many words and the note, and says which rows were refused and why", async () => {
    const report = await bringIn(
      [
        "email,reason,note",
        "Anna@Example.com,,",
        "b@example.com,Hard bounce,over quota for a year",
        "c@example.com,SPAM,",
        "d@example.com,unsubscribed,",
        "nobody,manual,",
        ",manual,",
        "e@example.com,subscribed,",
        `f@example.com,manual,${"x".repeat(501)}`,
        "anna@example.com,bounced,",
      ].join("\n"),
      options,
    )
    expect(report).toMatchObject({ rows: 9, imported: 4, duplicates: 1 })
    expect(report.refused).toEqual([
      [6, "email", "“nobody” is no email address."],
      [7, "email", "This is empty."],
      [8, "reason", "“subscribed” is no reason; write unsubscribed, bounced, complained or manual."],
      [9, "note", "The text has 501 characters; at most 500 fit."],
    ])
    expect(await list()).toEqual([
      ["anna@example.com", "manual", null, null],
      ["b@example.com", "bounced", null, "over quota for a year"],
      ["c@example.com", "complained", null, null],
      ["d@example.com", "unsubscribed", null, null],
    ])
  })

  it("brings back what was exported, single surveys too, and counts it as there already", async () => {
    const { surveyId } = await makeSurvey(ctx)
    const rows = [
      "email,surveyId,note",
      `+x@example.com,${surveyId},`,
      "y@example.com,,=1+1",
      "z@example.com,elsewhere,",
    ]
    const mapping = { email: "email", surveyId: "surveyId", note: "note" }
    const { refused } = await bringIn(rows.join("\n"), { kind: "suppressions", mapping })
    expect(refused).toEqual([[4, "surveyId", "“elsewhere” is the id of no survey here."]])
    const before = await list()
    const { out } = await nove("export", "suppressions", "--workspace", ctx.workspaceId)
    const path = await files.write("again.csv", out)
    const again = await nove("import", "suppressions", path, "--workspace", ctx.workspaceId, "--json")
    expect(JSON.parse(again.out)).toEqual({ rows: 2, imported: 0, duplicates: 2, refused: [] })
    expect(await list()).toEqual(before)
  })

  it("refuses a list without a header, which would lose its first address", async () => {
    const path = await files.write("bare.csv", "anna@example.com\nbruno@example.com\n")
    const call = await nove("import", "suppressions", path, "--workspace", ctx.workspaceId)
    expect(call).toMatchObject({ code: 1, notes: expect.stringContaining("The first line holds an address") })
    expect(await list()).toEqual([])
  })

  it("reads no free properties", async () => {
    const mapping = { email: "email", city: "properties.city" }
    await expect(bringIn("email,city\na@example.com,Roma\n", { kind: "suppressions", mapping })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("email, reason, note, surveyId."),
    })
  })
})
