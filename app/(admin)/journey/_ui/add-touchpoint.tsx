"use client"

import { Button, SegmentedControl } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog } from "@/app/_ui/dialog"
import classes from "./add-touchpoint.module.css"
import { CataloguePicker } from "./catalogue-picker"
import { NewTouchpointForm } from "./new-touchpoint-form"
import type { CatalogueItem, Choice } from "./types"

type Props = { catalogue: readonly CatalogueItem[]; stages: readonly Choice[]; label?: string }

const ways = ["catalogue", "own"] as const

/** The button that adds touchpoints, and its dialog: several from the catalogue, or one of one's own. */
export function AddTouchpoint({ catalogue, stages, label }: Props) {
  const t = useTranslations("journey.add")
  const [opened, setOpened] = useState(false)
  const [way, setWay] = useState<(typeof ways)[number]>("catalogue")
  const close = () => setOpened(false)
  return (
    <>
      <Button
        onClick={() => setOpened(true)}
        leftSection={label ? null : <IconPlus size={14} stroke={2} aria-hidden="true" />}
      >
        {label ?? t("open")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("title")} width={780} tall>
        <div className={classes.ways}>
          <SegmentedControl
            aria-label={t("from")}
            value={way}
            onChange={(value) => setWay(ways.find((each) => each === value) ?? "catalogue")}
            data={ways.map((value) => ({ value, label: t(value) }))}
          />
        </div>
        {way === "catalogue" ? (
          <CataloguePicker catalogue={catalogue} onDone={close} />
        ) : (
          <NewTouchpointForm stages={stages} onDone={close} />
        )}
      </Dialog>
    </>
  )
}
