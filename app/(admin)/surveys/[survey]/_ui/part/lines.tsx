"use client"

import { Button } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { type FieldPath, useFormContext, useWatch } from "react-hook-form"
import { IconButton } from "@/app/_ui/icon-button"
import { newStableId } from "@/lib/surveys/new-stable-id"
import type { Question } from "@/lib/surveys/schema"
import type { Texts } from "@/lib/surveys/texts"
import type { DraftValues } from "../../draft-values"
import type { Removed } from "../draft-keeper"
import { useEditor } from "../editor-context"
import { LocalText } from "../local-text"
import { moved } from "../moved"
import { SortableItem, SortableList } from "../sortable"
import { LineMarks, type Mark } from "./line-marks"
import classes from "./part.module.css"

/** A line without its words, which its own field shows. */
type Shape = { id: string; other?: true; exclusive?: true }
type Line = Shape & { label: Texts }
type Props = { list: "options" | "rows" | "columns"; index: number; type: Question["type"] }

const kinds = { options: "option", rows: "row", columns: "column" } as const
const least = { options: 2, rows: 1, columns: 2 }
const most = { options: 50, rows: 20, columns: 11 }

/** Options, rows or columns: words, order, and what is special about an option. Enter in one adds the next. */
export function Lines({ list, index, type }: Props) {
  const t = useTranslations("surveys.question")
  const { keeper, data } = useEditor()
  const { getValues, setValue } = useFormContext<DraftValues>()
  const root = useRef<HTMLOListElement>(null)
  const focusNext = useRef<number>(undefined)
  // The list of this question's type, which the union of all types cannot show.
  const name = `definition.questions.${index}.${list}` as FieldPath<DraftValues>
  const lines = useWatch<DraftValues, typeof name, DraftValues, Shape[]>({
    name,
    compute: (present) => ((present ?? []) as Line[]).map(({ label: _, ...shape }) => shape),
  })
  const marks: Mark[] = list === "options" ? (type === "multiple_choice" ? ["other", "exclusive"] : ["other"]) : []

  useEffect(() => {
    // The focus stays in the list when a line comes or goes.
    const place = lines && focusNext.current
    focusNext.current = undefined
    if (place !== undefined) root.current?.querySelectorAll<HTMLInputElement>("input[type=text]")[place]?.select()
  }, [lines])

  const written = () => (getValues(name) ?? []) as Line[]
  const change = (next: Line[], removed?: Removed) => {
    keeper.settle()
    setValue(name, next as never)
    keeper.settle(removed)
  }
  const addAt = (place: number) => {
    if (lines.length >= most[list]) return
    const label = Object.fromEntries(data.definition.languages.map((language) => [language, ""]))
    focusNext.current = place
    change(written().toSpliced(place, 0, { id: newStableId(kinds[list]), label }))
  }
  const remove = (place: number) => {
    focusNext.current = Math.min(place, lines.length - 2)
    change(written().toSpliced(place, 1), { what: list })
  }
  const mark = (place: number, what: Mark, on: boolean) => {
    const { [what]: _, ...line } = written()[place] as Line
    change(written().with(place, on ? { ...line, [what]: true } : line))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const isText = event.target instanceof HTMLInputElement && event.target.type === "text"
    if (event.key !== "Enter" || !isText || event.nativeEvent.isComposing) return
    event.preventDefault()
    addAt(place + 1)
  }

  return (
    <fieldset className={classes.lines}>
      <legend className={classes.legend}>{t(list)}</legend>
      <ol ref={root} className={classes.list}>
        <SortableList ids={lines.map(({ id }) => id)} onMove={(from, to) => change(moved(written(), from, to))}>
          {lines.map((shape, place) => (
            <SortableItem
              key={shape.id}
              id={shape.id}
              className={classes.line}
              label={t("moveOption", { number: place + 1 })}
              onKeyDown={(event) => onKeyDown(event, place)}
            >
              <LocalText
                at={["questions", index, list, place, "label"]}
                label={t("option", { number: place + 1 })}
                max={200}
                quiet
              />
              <LineMarks
                name={`${name}.${place}`}
                marks={marks}
                shape={shape}
                onMark={(what, on) => mark(place, what, on)}
              />
              <IconButton
                icon={IconX}
                label={t("removeOption", { number: place + 1 })}
                {...(lines.length > least[list] && { onClick: () => remove(place) })}
              />
            </SortableItem>
          ))}
        </SortableList>
      </ol>
      <Button
        variant="subtle"
        size="xs"
        className={classes.addLine}
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={lines.length >= most[list]}
        onClick={() => addAt(lines.length)}
      >
        {t(`addTo.${list}`)}
      </Button>
    </fieldset>
  )
}
