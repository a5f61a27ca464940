import { describe, expect, test } from "vitest"
import { classify, type Ending } from "@/lib/delivery/transport/classify"

const ending = (known: Partial<Ending>): Ending => ({ at: "message", open: true, started: true, ...known })

describe("what an ending means", () => {
  test.each<[Partial<Ending>, ReturnType<typeof classify>["outcome"]]>([
    [{ reply: "250 2.0.0 Ok" }, "accepted"],
    [{ reply: "251 forwarded" }, "accepted"],
    [{ reply: "421 4.3.2 shutting down" }, "deferred"],
    [{ reply: "450 4.2.1 busy" }, "deferred"],
    [{ reply: "452 4.2.2 full for now" }, "deferred"],
    [{ reply: "503 5.5.1 bad sequence" }, "deferred"],
    [{ reply: "550 5.7.1 spam" }, "refused"],
    [{ reply: "552 5.3.4 too big" }, "refused"],
    [{ at: "recipient", started: false, reply: "450 4.7.1 greylisted" }, "deferred"],
    [{ at: "recipient", started: false, reply: "550 5.1.1 no such user" }, "refused"],
    [{ at: "sender", started: false, reply: "550 5.1.8 bad sender" }, "refused"],
    [{ at: "sender", started: false, reply: "530 5.7.0 login first" }, "unreachable"],
    [{ at: "login", open: false, started: false, reply: "535 5.7.8 wrong password" }, "unreachable"],
    [{ at: "connection", open: false, started: false, reply: "554 5.7.1 you are on a list" }, "unreachable"],
    [{ at: "connection", open: false, started: false, cause: "refused" }, "unreachable"],
    [{ at: "connection", started: false, cause: "broke" }, "unreachable"],
    [{ at: "connection", cause: "broke" }, "unknown"],
    [{ at: "connection" }, "unknown"],
    [{ reply: "354 go on" }, "unknown"],
    [{ reply: "" }, "unknown"],
    [{ reply: "hello" }, "unknown"],
    [{ at: "connection", reply: "250 what" }, "unknown"],
    [{ at: "recipient", started: false, reply: "354 go on" }, "unreachable"],
    [{ started: false, reply: "250 before it was sent" }, "unreachable"],
  ])("%j is %s", (known, outcome) => {
    expect(classify(ending(known)).outcome).toBe(outcome)
  })

  test.each([
    ["550 5.1.1 No such user", { smtpCode: 550, enhancedStatus: "5.1.1", reply: "550 5.1.1 No such user" }],
    [
      "550-5.1.1 No such\r\n550 5.1.1 user here",
      { smtpCode: 550, enhancedStatus: "5.1.1", reply: "550 5.1.1 No such user here" },
    ],
    ["550-No such\n550 user", { smtpCode: 550, reply: "550 No such user" }],
    ["452 4.2.2\tover\u0007 quota", { smtpCode: 452, enhancedStatus: "4.2.2", reply: "452 4.2.2 over quota" }],
    ["550 192.0.2.1 is listed", { smtpCode: 550, reply: "550 192.0.2.1 is listed" }],
    [`550 ${"x".repeat(900)}`, { smtpCode: 550, reply: `550 ${"x".repeat(496)}` }],
  ])("%j is kept as one line with its code and status", (reply, expected) => {
    const { smtpCode, enhancedStatus, reply: kept } = classify(ending({ reply }))
    expect({ smtpCode, enhancedStatus, reply: kept }).toEqual({ enhancedStatus: undefined, ...expected })
  })
})
