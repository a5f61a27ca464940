"use client"

import { Menu } from "@mantine/core"
import { IconCheck, IconSelector } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useTransition } from "react"
import type { FrameData } from "./types"
import { WorkspaceMark } from "./workspace-mark"
import classes from "./workspace-switch.module.css"

type Props = {
  workspace: FrameData["workspace"]
  workspaces: FrameData["workspaces"]
  collapsed: boolean
  onSwitch: (workspaceId: string) => Promise<void>
}

/** The workspace's name, and where there is more than one the way to the others. */
export function WorkspaceSwitch({ workspace, workspaces, collapsed, onSwitch }: Props) {
  const t = useTranslations("frame")
  const [pending, startSwitch] = useTransition()
  const face = (
    <>
      <WorkspaceMark name={workspace.name} logo={workspace.logo} />
      <span className={collapsed ? "sr-only" : classes.name}>{workspace.name}</span>
    </>
  )
  if (workspaces.length < 2) return <div className={classes.workspace}>{face}</div>
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes.workspace}
          aria-label={t("switchWorkspace", { name: workspace.name })}
          aria-busy={pending}
        >
          {face}
          {collapsed ? null : <IconSelector size={15} stroke={1.75} className={classes.selector} aria-hidden="true" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("workspaces")}</Menu.Label>
        {workspaces.map(({ id, name }) => (
          <Menu.Item
            key={id}
            aria-current={id === workspace.id ? "true" : undefined}
            rightSection={id === workspace.id ? <IconCheck size={14} stroke={1.75} aria-hidden="true" /> : null}
            onClick={() => startSwitch(() => onSwitch(id))}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
