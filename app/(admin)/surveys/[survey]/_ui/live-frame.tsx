"use client"

import { useLayoutEffect, useRef, useState } from "react"
import { patchChildren } from "./patch-nodes"
import classes from "./preview-pane.module.css"

type Props = {
  /** A whole document. */
  html: string
  title: string
}

/**
 * Shows a document as it changes, without loading it anew each time. Nothing in it runs or can be pressed: the frame
 * lets no script in, and the body is inert.
 */
export function LiveFrame({ html, title }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)

  useLayoutEffect(() => {
    const page = frame.current?.contentDocument
    if (!ready || !page) return
    const fresh = new DOMParser().parseFromString(html, "text/html")
    fresh.body.inert = true
    patchChildren(page, fresh)
  }, [html, ready])

  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={title}
      srcDoc="<!doctype html>"
      sandbox="allow-same-origin"
      onLoad={() => setReady(true)}
    />
  )
}
