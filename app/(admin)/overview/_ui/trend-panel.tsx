"use client"

import { Button } from "@mantine/core"
import { IconMessageCirclePlus, IconTable } from "@tabler/icons-react"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { TrendChart } from "@/app/_ui/chart/trend-chart"
import { FilterBar } from "@/app/_ui/filter-menu"
import type { EditedNote } from "./note-dialog"
import classes from "./trend-panel.module.css"
import type { ShownTrend } from "./types"

const NoteDialog = dynamic(() => import("./note-dialog").then((module) => module.NoteDialog))

const icon = { size: 14, stroke: 1.75, "aria-hidden": true } as const

/** The trend with what can be done with it: read it otherwise, see it as a table, write what happened on a day. */
export function TrendPanel({ shown }: { shown: ShownTrend }) {
  const t = useTranslations("trends")
  const [asTable, setAsTable] = useState(false)
  const [edited, setEdited] = useState<EditedNote>()
  const { trend, views, coarser, notes } = shown
  const add = (day: string) => setEdited({ id: null, day, text: "", touchpoint: notes.touchpoint })
  const open = (id: string) => setEdited(notes.notes.find((note) => note.id === id))
  return (
    <>
      <TrendChart trend={trend} asTable={asTable} onDay={add} onNote={open} />
      {coarser ? <p className={classes.said}>{t("coarser", { view: coarser })}</p> : null}
      <div className={classes.tools}>
        <FilterBar filters={views} label={t("tools")} quiet />
        <span className={classes.buttons}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.button}
            leftSection={<IconTable {...icon} />}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t("table")}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.button}
            leftSection={<IconMessageCirclePlus {...icon} />}
            onClick={() => add(notes.today)}
          >
            {t("note.add")}
          </Button>
        </span>
      </div>
      <p className={classes.said}>{t("independent")}</p>
      {edited ? (
        <NoteDialog note={edited} touchpoints={notes.touchpoints} onClose={() => setEdited(undefined)} />
      ) : null}
    </>
  )
}
