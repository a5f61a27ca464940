"use client"

import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Outcome } from "@/app/_server/act"
import type { ShownError } from "@/app/_server/shown-error"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { MOST_TAGS, MOST_TAGS_OF_ONE, TAG_LENGTH } from "@/lib/responses/handling/schema"
import { assign, removeNote, tagResponse, untagResponse, writeNote } from "../actions"
import type { Colleague, ResponseDetail } from "./types"
import type { RowEdit } from "./use-edited-rows"

type Handled = {
  detail: ResponseDetail
  members: readonly Colleague[]
  patch: (change: Partial<ResponseDetail>) => void
  onEdited: (id: string, change: RowEdit) => void
  now: Date
}

/** What can be done with an open answer. A change shows at once, and goes back when it is refused. */
export function useHandling({ detail, members, patch, onEdited, now }: Handled) {
  const t = useTranslations("responses.detail")
  const words = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [, start] = useTransition()
  const { id, tags, assignee, notes } = detail

  const run = <Value>(action: () => Promise<Outcome<Value>>, done: (value: Value) => void, undo?: () => void) =>
    start(async () => {
      setFailure(undefined)
      const outcome = await action().catch(() => undefined)
      if (outcome?.ok) return done(outcome.value)
      undo?.()
      setFailure(outcome ? saidOf(outcome.error) : t("notSaved"))
    })
  const saidOf = (error: ShownError) =>
    error.code === "invalid"
      ? t("tagRefused", { length: TAG_LENGTH, most: MOST_TAGS_OF_ONE, all: MOST_TAGS })
      : words(error)

  const showTags = (shown: string[]) => {
    patch({ tags: shown })
    onEdited(id, { tags: shown })
  }
  const changeTags = (wanted: string[]) => {
    const added = wanted.find((tag) => !tags.includes(tag))
    const gone = tags.find((tag) => !wanted.includes(tag))
    if (gone !== undefined) {
      showTags(tags.filter((tag) => tag !== gone))
      run(
        () => untagResponse(id, gone),
        () => {},
        () => showTags(tags),
      )
    } else if (added !== undefined) {
      run(
        () => tagResponse(id, added),
        ({ tag }) => showTags([...new Set([...tags, tag])].sort()),
      )
    }
  }

  const showAssignee = (shown: ResponseDetail["assignee"]) => {
    patch({ assignee: shown })
    onEdited(id, { assignee: shown?.name ?? null })
  }
  const assignTo = (memberId: string | null) => {
    const member = members.find((one) => one.id === memberId)
    showAssignee(member ? { id: member.id, name: member.name, email: "" } : null)
    run(
      () => assign(id, memberId),
      () => {},
      () => showAssignee(assignee),
    )
  }

  const note = (text: string, onEnd: (written: boolean) => void) =>
    run(
      () => writeNote(id, text),
      ({ id: noteId }) => {
        const me = members.find(({ isMe }) => isMe)
        const written = { id: noteId, text: text.trim(), authorId: me?.id ?? null, author: me?.name ?? null }
        patch({ notes: [...notes, { ...written, createdAt: now, isMine: true }] })
        onEnd(true)
      },
      () => onEnd(false),
    )
  const dropNote = async (noteId: string) => {
    const outcome = await removeNote(id, noteId)
    if (!outcome.ok) return outcome.error
    patch({ notes: notes.filter((one) => one.id !== noteId) })
  }
  return { failure, changeTags, assignTo, note, dropNote }
}
