"use server"

import { getLocale } from "next-intl/server"
import { act, look } from "@/app/_server/act"
import { readWorkspace } from "@/lib/accounts/reads"
import { deleteResponse } from "@/lib/responses/delete-response"
import { addNote } from "@/lib/responses/handling/add-note"
import { addTag } from "@/lib/responses/handling/add-tag"
import { assignResponse } from "@/lib/responses/handling/assign-response"
import { deleteNote } from "@/lib/responses/handling/delete-note"
import { markAllRead, markRead } from "@/lib/responses/handling/mark-read"
import { removeTag } from "@/lib/responses/handling/remove-tag"
import { type FeedQuery, readFeedQuery } from "./feed-query"
import { loadPage, loadSince } from "./load-feed"
import { loadResponse } from "./load-response"

/** The page of the feed after a cursor. */
export const moreResponses = async (query: FeedQuery, cursor: string) =>
  look(async (ctx) => {
    const { timeZone } = await readWorkspace(ctx)
    return loadPage(ctx, readFeedQuery(query), timeZone, cursor)
  })

/** One answer for the panel beside the feed; null when it is gone. */
export const openResponse = async (id: string) => look(async (ctx) => loadResponse(ctx, String(id), await getLocale()))

/** Deletes an answer; it leaves every figure. */
export const removeResponse = async (id: string) => act((ctx) => deleteResponse(ctx, String(id)))

/** Which answers fit the filters and were given at an instant or later; `more`: than one page. */
export const newResponses = async (query: FeedQuery, since: Date) =>
  look(async (ctx) => {
    const { timeZone } = await readWorkspace(ctx)
    const { data, nextCursor } = await loadSince(ctx, readFeedQuery(query), timeZone, new Date(since))
    return { ids: data.map(({ id }) => id), more: nextCursor !== null }
  })

/** Gives an answer a tag; returns it as it is kept. */
export const tagResponse = async (id: string, tag: string) => act((ctx) => addTag(ctx, String(id), tag))

export const untagResponse = async (id: string, tag: string) => act((ctx) => removeTag(ctx, String(id), String(tag)))

/** Gives an answer to a member, or to nobody. */
export const assign = async (id: string, member: string | null) =>
  act((ctx) => assignResponse(ctx, String(id), member === null ? null : String(member)))

/** Writes a note about an answer. */
export const writeNote = async (id: string, text: string) => act((ctx) => addNote(ctx, String(id), text))

export const removeNote = async (id: string, noteId: string) =>
  act((ctx) => deleteNote(ctx, String(id), String(noteId)))

/** Marks an answer as read, or as unread again. The screen stays as it is: it knows. */
export const setRead = async (id: string, read: boolean) => look((ctx) => markRead(ctx, String(id), read === true))

/** Everything answered until now counts as read by whoever asks. */
export const readAll = async () => act((ctx) => markAllRead(ctx))
