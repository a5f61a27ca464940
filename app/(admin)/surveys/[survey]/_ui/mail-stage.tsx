"use client"

import { useElementSize } from "@mantine/hooks"
import type { CSSProperties } from "react"
import { LiveFrame } from "./live-frame"
import classes from "./mail-preview.module.css"

type Props = { html: string; title: string; width: number; dark: boolean }

/** The mail in a window of so many pixels, made smaller where there is less room. */
export function MailStage({ html, title, width, dark }: Props) {
  const { ref, width: room } = useElementSize()
  const scale = room > 0 ? Math.min(1, room / width) : 1
  // A property of our own, which the type of styles does not know.
  const size = { width, "--scale": scale } as CSSProperties
  return (
    <div ref={ref} className={classes.stage} data-dark={dark || undefined}>
      <div className={classes.window} style={size}>
        <LiveFrame title={title} html={html} />
      </div>
    </div>
  )
}
