"use client"

import dynamic from "next/dynamic"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react"
import { Drawer } from "./drawer"
import classes from "./frame.module.css"
import { FrameContext } from "./frame-context"
import { Rail } from "./rail"
import { railCollapsed, railCookie } from "./rail-cookie"
import type { FrameActions, FrameData } from "./types"

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false })

const contentId = "content"

/** The builder has three panes of its own: there the rail begins collapsed, however it is left elsewhere. */
const NEEDS_ROOM = /^\/surveys\/[^/]+$/

type Props = {
  data: FrameData
  actions: FrameActions
  /** Whether the person left the rail collapsed. */
  collapsed: boolean
  children: ReactNode
}

/** The rail, the drawer, the command palette and the room for a screen. */
export function Frame({ data, actions, collapsed: startsCollapsed, children }: Props) {
  const t = useTranslations("frame")
  const [isCollapsed, setCollapsed] = useState(startsCollapsed)
  const needsRoom = NEEDS_ROOM.test(usePathname())
  const [openHere, setOpenHere] = useState(false)
  const collapsed = needsRoom ? !openHere : isCollapsed
  const [drawerOpen, setDrawerOpen] = useState(false)
  const [timesSearched, setTimesSearched] = useState(0)

  const openSearch = useCallback(() => setTimesSearched((times) => times + 1), [])
  const openDrawer = useCallback(() => setDrawerOpen(true), [])
  const controls = useMemo(() => ({ openDrawer, openSearch }), [openDrawer, openSearch])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k") return
      event.preventDefault()
      openSearch()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [openSearch])

  const toggleRail = () => {
    if (needsRoom) return setOpenHere(collapsed)
    setCollapsed(!collapsed)
    rememberRail(!collapsed)
  }

  return (
    <FrameContext value={controls}>
      <a className={classes.skip} href={`#${contentId}`}>
        {t("skip")}
      </a>
      <div className={classes.frame} data-collapsed={collapsed || undefined}>
        <aside className={classes.side}>
          <Rail data={data} actions={actions} collapsed={collapsed} onToggle={toggleRail} />
        </aside>
        <main className={classes.main} id={contentId} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Drawer open={drawerOpen} onClose={() => setDrawerOpen(false)}>
        <Rail data={data} actions={actions} collapsed={false} />
      </Drawer>
      {timesSearched > 0 ? <Palette timesOpened={timesSearched} touchpoints={data.touchpoints} /> : null}
    </FrameContext>
  )
}

const oneYear = 365 * 24 * 60 * 60

function rememberRail(collapsed: boolean) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that can open this page
  document.cookie = `${railCookie}=${collapsed ? railCollapsed : ""}; path=/; max-age=${oneYear}; samesite=lax`
}
