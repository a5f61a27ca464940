"use client"

import { Menu } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Fragment, type ReactNode } from "react"
import type { Question } from "@/lib/surveys/schema"
import { useEditor } from "./editor-context"
import { questionIcons, TYPE_GROUPS } from "./question-icons"
import classes from "./type-menu.module.css"

type Props = {
  children: ReactNode
  /** What follows from picking one. */
  note?: string
  onPick: (type: Question["type"]) => void
}

/** The types of question in groups, without the survey's own metric: that is asked once, by its first question. */
export function TypeMenu({ children, note, onPick }: Props) {
  const t = useTranslations("surveys")
  const { metric } = useEditor().data.definition
  return (
    <Menu position="bottom-start" width={230} returnFocus={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: "auto" }}>
        {note ? <Menu.Label className={classes.note}>{note}</Menu.Label> : null}
        {TYPE_GROUPS.map(({ name, types }) => (
          <Fragment key={name}>
            <Menu.Label>{t(`add.${name}`)}</Menu.Label>
            {types.map((type) => {
              if (type === metric) return null
              const Icon = questionIcons[type]
              return (
                <Menu.Item
                  key={type}
                  leftSection={<Icon size={15} stroke={1.75} aria-hidden="true" />}
                  onClick={() => onPick(type)}
                >
                  {t(`question.type.${type}`)}
                </Menu.Item>
              )
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
