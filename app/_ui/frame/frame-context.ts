"use client"

import { createContext, useContext } from "react"

type FrameControls = { openDrawer: () => void; openSearch: () => void }

export const FrameContext = createContext<FrameControls | null>(null)

/** The frame's drawer and command palette; null outside the frame. */
export function useFrame(): FrameControls | null {
  return useContext(FrameContext)
}
