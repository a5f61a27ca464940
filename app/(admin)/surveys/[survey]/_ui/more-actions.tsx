"use client"

import { ActionIcon, Menu } from "@mantine/core"
import {
  IconArchive,
  IconChartBar,
  IconDots,
  IconHistory,
  IconLanguage,
  IconLock,
  IconLockOpen,
  IconShare,
} from "@tabler/icons-react"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { ConfirmOneOf } from "@/app/_ui/confirm-one-of"
import type { SurveyStatus } from "../../_ui/survey-status"
import { setSurveyStatus } from "../actions"

type Props = { id: string; name: string; status: SurveyStatus }

const icon = { size: 14, stroke: 1.75, "aria-hidden": true } as const

const PLACES = [
  { place: "results", Icon: IconChartBar },
  { place: "share", Icon: IconShare },
  { place: "versions", Icon: IconHistory },
  { place: "translations", Icon: IconLanguage },
] as const

/** The survey's other screens; close, open again, archive. */
export function MoreActions({ id, name, status }: Props) {
  const t = useTranslations("surveys.editor")
  const router = useRouter()
  const [asking, setAsking] = useState<"closed" | "archived">()
  const [pending, start] = useTransition()

  const change = async (next: "published" | "closed" | "archived") => {
    const outcome = await setSurveyStatus(id, next)
    return outcome.ok ? undefined : outcome.error
  }
  const archive = async () => {
    const failed = await change("archived")
    if (!failed) router.push("/surveys")
    return failed
  }

  return (
    <>
      <Menu position="bottom-end" keepMounted={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t("more")} loading={pending}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {PLACES.map(({ place, Icon }) => (
            <Menu.Item key={place} component={Link} href={`/surveys/${id}/${place}`} leftSection={<Icon {...icon} />}>
              {t(`places.${place}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {status === "published" ? (
            <Menu.Item leftSection={<IconLock {...icon} />} onClick={() => setAsking("closed")}>
              {t("close")}
            </Menu.Item>
          ) : null}
          {status === "closed" ? (
            <Menu.Item
              leftSection={<IconLockOpen {...icon} />}
              onClick={() =>
                start(async () => {
                  await change("published")
                })
              }
            >
              {t("reopen")}
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => setAsking("archived")}>
            {t("archive")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmOneOf
        asking={asking}
        onClose={() => setAsking(undefined)}
        questions={{
          closed: {
            title: t("closeTitle", { name }),
            text: t("closeText"),
            confirm: t("close"),
            onConfirm: () => change("closed"),
          },
          archived: {
            title: t("archiveTitle", { name }),
            text: t("archiveText"),
            confirm: t("archive"),
            tone: "danger",
            onConfirm: archive,
          },
        }}
      />
    </>
  )
}
