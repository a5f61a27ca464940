import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto"

/** Some 50 ms and 32 MB a guess. */
const COST = 2 ** 15
const BLOCK = 8
const BYTES = 32

/** What is kept of a password: enough to recognise it, slow to guess. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ["scrypt", COST, salt.toString("base64url"), key.toString("base64url")].join("$")
}

/** Whether it is the password that was hashed. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, cost, salt = "", key = ""] = hash.split("$")
  if (kind !== "scrypt") return false
  const expected = Buffer.from(key, "base64url")
  const given = await derive(password, Buffer.from(salt, "base64url"), Number(cost))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** However it was typed: one letter may be written as two code points. */
function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
