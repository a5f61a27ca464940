"use client"

import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core"
import { IconLogout } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useTransition } from "react"
import { chooseScreenLocale } from "@/app/_server/choose-locale"
import { Initials } from "../initials"
import classes from "./person-menu.module.css"
import type { FrameData } from "./types"

type Props = { person: FrameData["person"]; collapsed: boolean; onSignOut: () => Promise<void> }

/** Who is signed in; language, light or dark, and the way out. */
export function PersonMenu({ person, collapsed, onSignOut }: Props) {
  const t = useTranslations("frame")
  const locale = useLocale()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [pending, start] = useTransition()
  return (
    <Menu position="top-start" width={220} closeOnItemClick={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.person}
          data-collapsed={collapsed || undefined}
          aria-label={t("person", { name: person.name })}
          aria-busy={pending}
        >
          <Initials name={person.name} />
          {collapsed ? null : <span className={classes.name}>{person.name}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.address}>{person.email}</div>
        <Menu.Divider />
        <Menu.Label>{t("language")}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(value) => start(() => chooseScreenLocale(value))}>
          <Menu.RadioItem value="it" lang="it">
            {t("italian")}
          </Menu.RadioItem>
          <Menu.RadioItem value="en" lang="en">
            {t("english")}
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t("appearance")}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          <Menu.RadioItem value="light">{t("light")}</Menu.RadioItem>
          <Menu.RadioItem value="dark">{t("dark")}</Menu.RadioItem>
          <Menu.RadioItem value="auto">{t("auto")}</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => start(() => onSignOut())}
        >
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
