"use client"

import { useState } from "react"
import { readAll as markAllRead } from "../actions"
import type { FeedRow } from "./types"

export type RowEdit = Partial<Pick<FeedRow, "tags" | "assignee" | "unread">>

/** The rows with what was done to them since they were loaded: they stand where they are, and nothing is asked for again. */
export function useEditedRows(loaded: readonly FeedRow[]) {
  const [edits, setEdits] = useState<Record<string, RowEdit>>({})
  const rows = loaded.map((row) => ({ ...row, ...edits[row.id] }))
  const edit = (id: string, change: RowEdit) =>
    setEdits((before) => ({ ...before, [id]: { ...before[id], ...change } }))
  const readAll = async () => {
    const outcome = await markAllRead().catch(() => undefined)
    if (outcome?.ok) for (const { id } of rows) edit(id, { unread: false })
  }
  return { rows, edit, readAll }
}
