import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { config } from "./config"

let secret: string | undefined

/** The key of every signature: APP_SECRET, or one made once and kept in DATA_DIR (mode 0600). */
export function appSecret(): string {
  secret ??= config().appSecret ?? keptSecret(config().dataDir)
  return secret
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret")
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  return readFileSync(file, "utf8").trim()
}

/** HMAC-SHA-256 over the parts, each used for one purpose only; 32 bytes. */
export function sign(purpose: string, ...parts: readonly (string | number)[]): Buffer {
  return createHmac("sha256", appSecret())
    .update(JSON.stringify([purpose, ...parts]))
    .digest()
}

/** Compares two texts in constant time. */
export function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
