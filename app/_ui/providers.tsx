"use client"

import { MantineProvider } from "@mantine/core"
import type { ReactNode } from "react"
import { resolveVariables } from "./css-variables"
import { theme } from "./theme"

/** Theme and colour scheme of every screen. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  )
}
