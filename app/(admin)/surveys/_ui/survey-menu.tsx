"use client"

import { ActionIcon, Menu } from "@mantine/core"
import {
  IconChartBar,
  IconCopy,
  IconDots,
  IconDownload,
  IconHistory,
  IconLanguage,
  IconShare,
} from "@tabler/icons-react"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { duplicateSurvey } from "../actions"
import classes from "./survey-menu.module.css"

const icon = { size: 14, stroke: 1.75, "aria-hidden": true } as const
const LONGEST_NAME = 120

/** What can be done with a survey without opening it: copy, export, and its other screens. */
export function SurveyMenu({ id, name }: { id: string; name: string }) {
  const t = useTranslations("surveys.transfer")
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()

  const copy = () =>
    start(async () => {
      const outcome = await duplicateSurvey(id, t("copyName", { name }).slice(0, LONGEST_NAME))
      setFailed(!outcome.ok)
      if (outcome.ok) router.push(`/surveys/${outcome.value.id}`)
    })

  return (
    <>
      {failed ? (
        <span role="alert" className={classes.failed}>
          {t("failed", { name })}
        </span>
      ) : null}
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            className={classes.open}
            aria-label={t("more", { name })}
            loading={pending}
          >
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} href={`/surveys/${id}/results`} leftSection={<IconChartBar {...icon} />}>
            {t("results")}
          </Menu.Item>
          <Menu.Item component={Link} href={`/surveys/${id}/share`} leftSection={<IconShare {...icon} />}>
            {t("share")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={copy}>
            {t("copy")}
          </Menu.Item>
          <Menu.Item component="a" href={`/surveys/${id}/export`} download leftSection={<IconDownload {...icon} />}>
            {t("export")}
          </Menu.Item>
          <Menu.Item component={Link} href={`/surveys/${id}/translations`} leftSection={<IconLanguage {...icon} />}>
            {t("translations")}
          </Menu.Item>
          <Menu.Item component={Link} href={`/surveys/${id}/versions`} leftSection={<IconHistory {...icon} />}>
            {t("versions")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
