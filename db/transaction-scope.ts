import { AsyncLocalStorage } from "node:async_hooks"

/** Marks the statements that belong to one transaction; `open` turns false when it ends, however it ends. */
export type TransactionMark = { open: boolean }

/** The mark of the transaction that the present call belongs to. */
export const transactionScope = new AsyncLocalStorage<TransactionMark>()

/** Throws when called inside a transaction: `db()` there would read and write beside it, and wait for itself. */
export function refuseInsideTransaction(): void {
  if (transactionScope.getStore()?.open) throw new Error("Inside a transaction use its tx, not db() or transaction().")
}

/** Throws when a transaction that has ended is used again. */
export function requireOpen(mark: TransactionMark | undefined): asserts mark is TransactionMark {
  if (!mark?.open) throw new Error("This transaction has ended; its tx may not be used again.")
}

/**
 * Runs the body marked as one transaction, for at most `seconds`.
 * The inner await matters: Drizzle's builders are lazy and would run outside the scope.
 */
export async function runMarked<T>(mark: TransactionMark, body: () => Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`A transaction took longer than ${seconds} s and was rolled back.`)),
      seconds * 1000,
    )
  })
  try {
    return await Promise.race([transactionScope.run(mark, async () => await body()), late])
  } finally {
    clearTimeout(timer)
    mark.open = false
  }
}
