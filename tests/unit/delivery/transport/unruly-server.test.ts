import { describe, expect, test } from "vitest"
import type { Receipt } from "@/lib/delivery/transport/types"
import { politely } from "@/tests/servers/smtp-script"
import { BRIEFLY, scripted, send, transportTo } from "./servers"

describe("a server that does not keep to the rules", () => {
  test.each<[name: string, at: RegExp, reply: string, expected: Receipt["outcome"]]>([
    ["answers RCPT with 354", /^RCPT/, "354 what", "unreachable"],
    ["refuses DATA for now", /^DATA/, "451 4.3.0 not now", "deferred"],
    ["refuses DATA", /^DATA/, "554 5.5.1 no valid recipients", "refused"],
    ["is confused", /^DATA/, "503 5.5.1 bad sequence", "deferred"],
    ["wants a login after all", /^MAIL/, "530 5.7.0 Authentication required", "unreachable"],
    ["answers the message with 354", /^\.$/, "354 more", "unknown"],
    ["answers the message with words", /^\.$/, "thanks", "unknown"],
  ])("and %s gives a safe receipt", async (_, at, reply, expected) => {
    const server = await scripted((line) => (at.test(line) ? reply : politely(line)))
    expect((await send(transportTo(server.url))).outcome).toBe(expected)
  })

  test("and sends no end of its greeting is given up", async () => {
    const server = await scripted(() => undefined, "220-still")
    const transport = transportTo(server.url, { patience: BRIEFLY })
    expect(await send(transport)).toMatchObject({ outcome: "unreachable", committed: 0 })
  })
})
