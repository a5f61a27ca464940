"use client"

import { Button } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog } from "@/app/_ui/dialog"
import { IconButton } from "@/app/_ui/icon-button"
import type { NewReferenceFigure } from "@/lib/insights/benchmarks/schema"
import type { Metric } from "@/lib/stats/counts"

const FigureForm = dynamic(() => import("./figure-form").then((module) => module.FigureForm), { ssr: false })

type Props = {
  metric: Metric
  today: string
  /** Absent: a new one. */
  figure?: NewReferenceFigure & { id: string }
}

/** Adds a reference figure or changes one; the form is fetched when it is asked for. */
export function EditFigure({ metric, today, figure }: Props) {
  const t = useTranslations("benchmarks")
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      {figure ? (
        <IconButton icon={IconPencil} label={t("changeOne", { name: figure.name })} onClick={() => setOpened(true)} />
      ) : (
        <Button onClick={() => setOpened(true)} aria-haspopup="dialog">
          {t("add")}
        </Button>
      )}
      <Dialog opened={opened} onClose={close} title={figure ? t("change") : t("add")} width={480} tall>
        <FigureForm metric={metric} today={today} figure={figure} onClose={close} />
      </Dialog>
    </>
  )
}
