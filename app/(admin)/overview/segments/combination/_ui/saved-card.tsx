"use client"

import { ActionIcon, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { propertyName } from "../../../_ui/property-name"
import { forgetSegment, renameSegment } from "../../actions"
import type { CombinationData } from "../load-combination"
import { NameDialog } from "./save-dialog"
import classes from "./saved-card.module.css"

type Saved = CombinationData["saved"][number]

/** The combinations kept under a name. */
export function SavedCard({ saved }: { saved: readonly Saved[] }) {
  const t = useTranslations("segments.combination.saved")
  return (
    <Card title={t("title")}>
      {saved.length === 0 ? (
        <p className={classes.empty}>{t("empty")}</p>
      ) : (
        <ul className={classes.list}>
          {saved.map((segment) => (
            <SavedRow key={`${segment.id} ${segment.name}`} segment={segment} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function SavedRow({ segment: { id, name, filters, href } }: { segment: Saved }) {
  const t = useTranslations("segments.combination.saved")
  const [asking, setAsking] = useState<"rename" | "delete">()
  const close = () => setAsking(undefined)
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link href={href} prefetch={false} className={classes.name}>
          <bdi>{name}</bdi>
        </Link>
        <span className={classes.filters}>
          <bdi>{filters.map(({ key, values }) => `${propertyName(key)}: ${values.join(", ")}`).join(" · ")}</bdi>
        </span>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={30} aria-label={t("actions", { name })}>
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking("rename")}>{t("rename")}</Menu.Item>
          <Menu.Item color="red" onClick={() => setAsking("delete")}>
            {t("delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameDialog
        opened={asking === "rename"}
        onClose={close}
        title={t("renameTitle")}
        name={name}
        onName={(next) => renameSegment(id, next)}
      />
      <ConfirmDialog
        opened={asking === "delete"}
        onClose={close}
        title={t("deleteTitle", { name })}
        confirm={t("delete")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await forgetSegment(id)
          return outcome.ok ? undefined : outcome.error
        }}
      >
        {t("deleteWhy")}
      </ConfirmDialog>
    </li>
  )
}
