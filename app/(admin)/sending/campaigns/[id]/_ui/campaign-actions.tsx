"use client"

import { ActionIcon, Button, Menu } from "@mantine/core"
import { IconBan, IconCopy, IconDots, IconPencil, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import type { Campaign } from "@/lib/delivery/campaigns/list-campaigns"
import { cancelOne, pauseOne, resumeOne } from "../../actions"
import { RenameDialog } from "./rename-dialog"

type Step = "pause" | "resume" | "cancel" | "rename"

const ICON = { size: 14, stroke: 1.75, "aria-hidden": true } as const
const VERBS = { pause: pauseOne, resume: resumeOne, cancel: cancelOne }

/** Pause, resume, cancel, each asked once more; rename, and begin a new one like it. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const t = useTranslations("campaigns.actions")
  const common = useTranslations("common")
  const [asking, setAsking] = useState<Step>()
  const { id, state, survey, figures } = campaign
  const name = campaign.name || survey
  const close = () => setAsking(undefined)
  const stoppable = state === "planning" || state === "planned" || state === "running" || state === "paused"
  const turn = state === "paused" ? "resume" : "pause"
  const TurnIcon = turn === "resume" ? IconPlayerPlay : IconPlayerPause
  return (
    <>
      {stoppable ? (
        <Button
          variant="default"
          leftSection={<TurnIcon {...ICON} />}
          onClick={() => setAsking(turn)}
          aria-haspopup="dialog"
        >
          {t(turn)}
        </Button>
      ) : null}
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t("more")}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setAsking("rename")}>
            {t("rename")}
          </Menu.Item>
          <Menu.Item component={Link} href={`/sending/new?from=${id}`} leftSection={<IconCopy {...ICON} />}>
            {t("duplicate")}
          </Menu.Item>
          {stoppable ? (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconBan {...ICON} />} onClick={() => setAsking("cancel")}>
                {t("cancel")}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {(["pause", "resume", "cancel"] as const).map((step) => (
        <ConfirmDialog
          key={step}
          opened={asking === step}
          onClose={close}
          title={t(`${step}Title`, { name })}
          confirm={t(`${step}Confirm`)}
          cancel={step === "cancel" ? t("keep") : undefined}
          tone={step === "cancel" ? "danger" : "normal"}
          onConfirm={async () => {
            const outcome = await VERBS[step](id)
            return outcome.ok ? undefined : outcome.error
          }}
          failureText={({ code }) => (code === "conflict" ? t("cancelled") : common("failed"))}
        >
          <p>{t(`${step}Text`, { count: figures.waiting })}</p>
        </ConfirmDialog>
      ))}
      <RenameDialog id={id} name={campaign.name} placeholder={survey} opened={asking === "rename"} onClose={close} />
    </>
  )
}
