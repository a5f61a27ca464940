"use client"

import { useState, useTransition } from "react"
import type { Outcome } from "../_server/act"

export type Page<Row> = { data: Row[]; nextCursor: string | null }

/**
 * A list that grows at its end. `first` comes with the screen and may come again; `load` fetches the page after a cursor.
 * Rows are told apart by id, and what was loaded stays when the first page is read again.
 */
export function useMoreRows<Row extends { id: string }>(
  first: Page<Row>,
  load: (cursor: string) => Promise<Outcome<Page<Row>>>,
) {
  const [seen, setSeen] = useState<Row[]>([])
  const [cursor, setCursor] = useState<string | null>()
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState(false)
  const [loading, start] = useTransition()

  const rows = distinct([...first.data, ...seen]).filter(({ id }) => !removed.has(id))
  const next = cursor === undefined ? first.nextCursor : cursor

  const loadMore = () => {
    if (next === null || loading) return
    start(async () => {
      const outcome = await load(next)
      setFailed(!outcome.ok)
      if (!outcome.ok) return
      setSeen(distinct([...rows, ...outcome.value.data]))
      setCursor(outcome.value.nextCursor)
    })
  }
  const remove = (id: string) => setRemoved(new Set([...removed, id]))

  return { rows, hasMore: next !== null, loading, failed, loadMore, remove }
}

function distinct<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map([...rows].reverse().map((row) => [row.id, row])).values()].reverse()
}
