import { Readable } from "node:stream"

/**
 * A message as nodemailer reads it. The first read comes after the server answered 354 to DATA, so `onData` runs there,
 * and the bytes follow only when it has resolved. Emits `opened` at that read and `started` with the first byte.
 */
export class MessageBody extends Readable {
  /** What `onData` rejected with. */
  refusal: { error: unknown } | undefined
  /** Resolves when `onData`, if it was called, has ended. */
  settled: Promise<void> = Promise.resolve()
  opened = false
  started = false

  constructor(
    private readonly message: Buffer,
    private readonly onData: () => Promise<void>,
  ) {
    super()
    // nodemailer listens too, but not before it has a connection and not after it closed it.
    this.on("error", () => this.unpipe())
  }

  override _read(): void {
    if (this.opened) return
    this.opened = true
    this.emit("opened")
    this.settled = this.commit()
  }

  private async commit(): Promise<void> {
    try {
      await this.onData()
    } catch (error) {
      this.refusal = { error }
      this.destroy(new Error("The message was held back."))
      return
    }
    if (this.destroyed) return
    this.started = true
    this.emit("started")
    this.push(this.message)
    this.push(null)
  }
}
