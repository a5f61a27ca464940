"use client"

import { useEditor, useKept } from "./editor-context"
import { ClosedNote, ConflictNote } from "./editor-notes"
import { Outline } from "./outline/outline"
import { ChosenPart } from "./part/chosen-part"
import { PreviewPane } from "./preview-pane"
import classes from "./survey-editor.module.css"
import { ViewSwitch } from "./view-switch"

/** Three panes beside each other, or one after the other where the screen is narrow. */
export function EditorPanes() {
  const { data, view } = useEditor()
  const conflict = useKept(({ save }) => save === "conflict")
  return (
    <div className={classes.editor}>
      {conflict ? <ConflictNote /> : null}
      {data.status === "closed" ? <ClosedNote id={data.id} /> : null}
      <ViewSwitch />
      <div className={classes.panes} data-view={view}>
        <div className={classes.list}>
          <Outline />
        </div>
        <div className={classes.edit}>
          <ChosenPart />
        </div>
        <div className={classes.preview}>
          <PreviewPane brand={data.brand} clock={data.clock} />
        </div>
      </div>
    </div>
  )
}
