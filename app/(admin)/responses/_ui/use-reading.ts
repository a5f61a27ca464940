"use client"

import { useEffect, useEffectEvent } from "react"
import { setRead } from "../actions"
import type { RowEdit } from "./use-edited-rows"

/** An answer that is open counts as read once it is there; it may be marked as unread again. */
export function useReading(
  id: string,
  unread: boolean,
  isThere: boolean,
  onEdited: (id: string, change: RowEdit) => void,
) {
  const mark = async (read: boolean) => {
    onEdited(id, { unread: !read })
    const outcome = await setRead(id, read).catch(() => undefined)
    if (!outcome?.ok) onEdited(id, { unread: read })
  }
  const onOpen = useEffectEvent(() => {
    if (unread) mark(true)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is marked once, when it is opened
  useEffect(() => {
    if (isThere) onOpen()
  }, [id, isThere])
  return { markUnread: () => mark(false) }
}
