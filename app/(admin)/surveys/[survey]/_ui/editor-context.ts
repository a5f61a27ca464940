"use client"

import { createContext, type RefObject, useContext, useSyncExternalStore } from "react"
import type { ScoreGroup } from "@/lib/stats/counts"
import type { DraftKeeper, KeeperState } from "./draft-keeper"
import type { SurveyData } from "./types"

/** The part of the survey that is being edited. */
export type Chosen = { kind: "question" | "ending"; id: string } | { kind: "settings" | "mail" | "triggers" }

/** Where there is no room for the panes beside each other, which of them is seen. */
export const VIEWS = ["list", "edit", "preview"] as const
export type View = (typeof VIEWS)[number]

/** What takes the focus once the chosen part is drawn. */
export type FocusOn = "title" | "heading"

type EditorState = {
  data: SurveyData
  keeper: DraftKeeper
  language: string
  setLanguage: (language: string) => void
  /** The way through the survey that the preview follows. */
  group: ScoreGroup
  setGroup: (group: ScoreGroup) => void
  chosen: Chosen
  choose: (chosen: Chosen, focus?: FocusOn) => void
  focusNext: RefObject<FocusOn | undefined>
  view: View
  setView: (view: View) => void
}

export const EditorContext = createContext<EditorState | null>(null)

/** Where the editor stands: language, chosen part, and what its preview shows. */
export function useEditor(): EditorState {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error("This part of the editor stands outside of it.")
  return editor
}

/** One thing that the keeper knows; `pick` gives the same value as long as nothing about it changed. */
export function useKept<Value>(pick: (state: KeeperState) => Value): Value {
  const { keeper } = useEditor()
  const picked = () => pick(keeper.state())
  return useSyncExternalStore(keeper.subscribe, picked, picked)
}
