"use client"

import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useFrame } from "./frame-context"
import { NavList } from "./nav-list"
import { PersonMenu } from "./person-menu"
import classes from "./rail.module.css"
import { ShortcutKeys } from "./shortcut-keys"
import type { FrameActions, FrameData } from "./types"
import { WorkspaceSwitch } from "./workspace-switch"

type Props = {
  data: FrameData
  actions: FrameActions
  collapsed: boolean
  /** Absent in the drawer, which does not collapse. */
  onToggle?: () => void
}

/** Workspace on top, search, sections, person below. */
export function Rail({ data, actions, collapsed, onToggle }: Props) {
  const t = useTranslations("frame")
  const frame = useFrame()
  const ToggleIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <div className={classes.rail} data-collapsed={collapsed || undefined} data-drawer={onToggle ? undefined : ""}>
      <WorkspaceSwitch
        workspace={data.workspace}
        workspaces={data.workspaces}
        collapsed={collapsed}
        onSwitch={actions.switchWorkspace}
      />
      <button
        type="button"
        className={classes.search}
        onClick={frame?.openSearch}
        aria-label={t("searchLabel")}
        aria-haspopup="dialog"
      >
        <IconSearch size={15} stroke={1.75} aria-hidden="true" />
        {collapsed ? null : (
          <>
            <span aria-hidden="true">{t("search")}</span>
            <ShortcutKeys letter="K" />
          </>
        )}
      </button>
      <NavList counts={data.counts} collapsed={collapsed} />
      <div className={classes.foot}>
        <PersonMenu person={data.person} collapsed={collapsed} onSignOut={actions.signOut} />
        {onToggle ? (
          <button
            type="button"
            className={classes.toggle}
            onClick={onToggle}
            aria-label={collapsed ? t("expand") : t("collapse")}
            title={collapsed ? t("expand") : t("collapse")}
          >
            <ToggleIcon size={16} stroke={1.5} aria-hidden="true" />
          </button>
        ) : null}
      </div>
    </div>
  )
}
