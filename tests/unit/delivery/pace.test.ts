import { describe, expect, it } from "vitest"
import { Bucket, Pace } from "@/lib/delivery/queue/pace"
import fc from "@/tests/properties"

describe("a token bucket", () => {
  it("never lets more through than its rate, whenever it is asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }),
        (rate, pauses) => {
          const bucket = new Bucket(rate)
          let now = 0
          const times: number[] = []
          for (const pause of pauses) {
            now += pause
            if (bucket.delay(now) > 0) continue
            bucket.take(now)
            times.push(now)
          }
          // In any second at most what was saved up and what came in.
          for (const start of times) {
            expect(times.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(2 * rate)
          }
          expect(times.length).toBeLessThanOrEqual(rate + (now / 1000) * rate + 1)
        },
      ),
    )
  })

  it("says how long to wait", () => {
    const bucket = new Bucket(2)
    bucket.take(0)
    bucket.take(0)
    expect(bucket.delay(0)).toBe(500)
    expect(bucket.delay(250)).toBe(250)
    expect(bucket.delay(501)).toBe(0)
  })
})

describe("the pace", () => {
  it("slows down for a domain that says not now, and speeds up when it takes mail again", () => {
    const pace = new Pace(undefined)
    const domain = "slow.test"
    expect(pace.domainDelay(domain, 0)).toBe(0)
    for (let times = 0; times < 20; times += 1) pace.deferred(domain)
    pace.take(domain, 0)
    expect(pace.domainDelay(domain, 0)).toBe(5000)
    expect(pace.domainDelay("other.test", 0)).toBe(0)
    for (let times = 0; times < 100; times += 1) pace.accepted(domain)
    expect(pace.domainDelay(domain, 0)).toBe(0)
  })
})
