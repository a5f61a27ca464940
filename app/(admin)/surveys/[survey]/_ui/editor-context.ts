"use client"

import { createContext, useContext } from "react"
import type { ScoreGroup } from "@/lib/stats/counts"

export const PANELS = ["questions", "endings", "mail", "triggers"] as const
export type Panel = (typeof PANELS)[number]

/** What the preview shows: a question by its id, or the end of the survey. */
export type Shown = { kind: "question"; id: string } | { kind: "ending" }

type EditorState = {
  language: string
  setLanguage: (language: string) => void
  panel: Panel
  setPanel: (panel: Panel) => void
  /** The way through the survey that the preview follows. */
  group: ScoreGroup
  setGroup: (group: ScoreGroup) => void
  shown: Shown
  show: (shown: Shown) => void
}

export const EditorContext = createContext<EditorState | null>(null)

/** Where the editor stands: language, panel, and what its preview shows. */
export function useEditor(): EditorState {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error("This part of the editor stands outside of it.")
  return editor
}
