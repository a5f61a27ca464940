/** A bucket that fills at `rate` tokens a second up to one second's worth; times are milliseconds of a steady clock. */
export class Bucket {
  private tokens: number
  private filledAt: number | undefined

  constructor(private rate: number) {
    this.tokens = Math.max(1, rate)
  }

  get perSecond(): number {
    return this.rate
  }

  /** Milliseconds until a token is there; 0 when one is. */
  delay(now: number): number {
    this.fill(now)
    return this.tokens >= 1 ? 0 : Math.ceil(((1 - this.tokens) / this.rate) * 1000)
  }

  take(now: number): void {
    this.fill(now)
    this.tokens -= 1
  }

  setRate(rate: number): void {
    this.rate = rate
    this.tokens = Math.min(this.tokens, Math.max(1, rate))
  }

  private fill(now: number): void {
    const elapsed = Math.max(0, now - (this.filledAt ?? now)) / 1000
    this.filledAt = now
    this.tokens = Math.min(Math.max(1, this.rate), this.tokens + elapsed * this.rate)
  }
}

const FIRST_SLOW_RATE = 5
const SLOWEST_RATE = 0.2
const FAST_AGAIN = 100
const DOMAINS_KEPT = 10_000

/**
 * How fast messages go out: at most `rate` a second to the mail server, and to a recipient domain that says "not now" ever
 * slower, until it takes mail again (halved at each deferral, a tenth more at each success).
 */
export class Pace {
  private readonly server: Bucket | undefined
  private readonly slow = new Map<string, Bucket>()

  constructor(private readonly rate: number | undefined) {
    this.server = rate === undefined ? undefined : new Bucket(rate)
  }

  /** Milliseconds until the mail server may get a message; 0 when it may now. */
  serverDelay(now: number): number {
    return this.server?.delay(now) ?? 0
  }

  /** The same for a recipient domain. */
  domainDelay(domain: string, now: number): number {
    return this.slow.get(domain)?.delay(now) ?? 0
  }

  /** Milliseconds between two messages to a recipient domain; 0 when it takes them as they come. */
  domainInterval(domain: string): number {
    const bucket = this.slow.get(domain)
    return bucket ? 1000 / bucket.perSecond : 0
  }

  take(domain: string, now: number): void {
    this.server?.take(now)
    this.slow.get(domain)?.take(now)
  }

  /** A domain said "not now". */
  deferred(domain: string): void {
    const known = this.slow.get(domain)
    if (known) known.setRate(Math.max(known.perSecond / 2, SLOWEST_RATE))
    else if (this.slow.size < DOMAINS_KEPT)
      this.slow.set(domain, new Bucket(Math.min(FIRST_SLOW_RATE, this.rate ?? FIRST_SLOW_RATE)))
  }

  accepted(domain: string): void {
    const known = this.slow.get(domain)
    if (!known) return
    const faster = known.perSecond * 1.1
    if (faster >= Math.min(FAST_AGAIN, this.rate ?? FAST_AGAIN)) this.slow.delete(domain)
    else known.setRate(faster)
  }
}
