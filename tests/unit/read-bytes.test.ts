import { afterEach, describe, expect, it, vi } from "vitest"
import { readBytes, readUtf8 } from "@/lib/read-bytes"

const LIMIT = 100
const length = undefined

async function* pieces(...texts: (string | Uint8Array | Error)[]) {
  for (const piece of texts) {
    if (piece instanceof Error) throw piece
    yield Buffer.from(piece)
  }
}

afterEach(() => {
  vi.useRealTimers()
})

describe("the body of a request", () => {
  it("is kept up to its limit", async () => {
    await expect(readUtf8({ chunks: pieces("caf", "é"), length }, LIMIT)).resolves.toBe("café")
    await expect(readBytes({ chunks: pieces("x".repeat(101)), length }, LIMIT)).rejects.toMatchObject({
      code: "too_large",
    })
  })

  it("that breaks off is the sender’s failure, not ours", async () => {
    const reset = Object.assign(new Error("aborted"), { code: "ECONNRESET" })
    await expect(readBytes({ chunks: pieces("x", reset), length }, LIMIT)).rejects.toMatchObject({ code: "invalid" })
  })

  it("in another encoding is refused", async () => {
    const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9])
    await expect(readUtf8({ chunks: pieces(latin), length }, LIMIT)).rejects.toThrow("The body is no UTF-8 text.")
  })

  it("that trickles in for more than a minute is given up", async () => {
    vi.useFakeTimers({ toFake: ["performance"] })
    async function* trickle() {
      for (;;) {
        yield Buffer.from("x")
        vi.advanceTimersByTime(20_000)
      }
    }
    await expect(readBytes({ chunks: trickle(), length }, LIMIT)).rejects.toThrow(/took longer than 60 s/)
  })
})
