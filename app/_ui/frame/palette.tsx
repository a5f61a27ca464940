"use client"

import "@mantine/spotlight/styles.layer.css"
import { useMantineColorScheme } from "@mantine/core"
import { Spotlight, spotlight } from "@mantine/spotlight"
import { IconDeviceDesktop, IconMoon, IconSearch, IconSun, IconTarget } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect } from "react"
import classes from "./palette.module.css"
import { places } from "./places"
import type { FrameData } from "./types"

type Props = {
  /** Grows by one each time the person asks for the palette. */
  timesOpened: number
  touchpoints: FrameData["touchpoints"]
}

/** The command palette: go to a section or a touchpoint, change the appearance. Loaded when it is first asked for. */
export function Palette({ timesOpened, touchpoints }: Props) {
  const t = useTranslations("frame")
  const router = useRouter()
  const { setColorScheme } = useMantineColorScheme()

  useEffect(() => {
    if (timesOpened > 0) spotlight.open()
  }, [timesOpened])

  const schemes = [
    { scheme: "light", icon: IconSun },
    { scheme: "dark", icon: IconMoon },
    { scheme: "auto", icon: IconDeviceDesktop },
  ] as const

  return (
    <Spotlight
      shortcut={null}
      scrollable
      maxHeight={380}
      limit={40}
      radius="lg"
      shadow="xl"
      overlayProps={{ color: "var(--nove-scrim)", backgroundOpacity: 1, blur: 0 }}
      classNames={{
        content: classes.content,
        search: classes.search,
        actionsGroup: classes.group,
        action: classes.action,
        actionLabel: classes.label,
        actionSection: classes.section,
        empty: classes.empty,
      }}
      nothingFound={t("palette.nothing")}
      searchProps={{
        "aria-label": t("searchLabel"),
        placeholder: t("searchLabel"),
        leftSection: <IconSearch size={16} stroke={1.75} aria-hidden="true" />,
      }}
      actions={[
        {
          group: t("palette.goTo"),
          actions: places.map(({ key, href, icon: Icon }) => ({
            id: key,
            label: t(`places.${key}`),
            leftSection: <Icon size={16} stroke={1.75} aria-hidden="true" />,
            onClick: () => router.push(href),
          })),
        },
        {
          group: t("palette.touchpoints"),
          actions: touchpoints.map(({ id, name, href }) => ({
            id,
            label: name,
            leftSection: <IconTarget size={16} stroke={1.75} aria-hidden="true" />,
            onClick: () => router.push(href),
          })),
        },
        {
          group: t("palette.appearance"),
          actions: schemes.map(({ scheme, icon: Icon }) => ({
            id: scheme,
            label: t(scheme),
            leftSection: <Icon size={16} stroke={1.75} aria-hidden="true" />,
            onClick: () => setColorScheme(scheme),
          })),
        },
      ]}
    />
  )
}
