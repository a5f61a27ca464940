/** The engine's own code of an error ("23505", "SQLITE_CONSTRAINT_UNIQUE", …), looked for along its causes. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code
  }
  return undefined
}

/** Whether a write was refused because a row with the same unique key exists. */
export function isUniqueViolation(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY"
}

/** Whether nothing can be written now (disk full, file read-only, server gone) though the request was right. */
export function isStorageFailure(error: unknown): boolean {
  const code = databaseErrorCode(error) ?? ""
  return (
    /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)/.test(code) ||
    /^(53|57P|08|58)/.test(code) ||
    ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT"].includes(code)
  )
}
