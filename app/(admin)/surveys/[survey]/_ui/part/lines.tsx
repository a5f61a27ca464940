"use client"

import { Button, Checkbox } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type FieldPath, useFormContext, useWatch } from "react-hook-form"
import { IconButton } from "@/app/_ui/icon-button"
import { newStableId } from "@/lib/surveys/new-stable-id"
import type { Question } from "@/lib/surveys/schema"
import type { Texts } from "@/lib/surveys/texts"
import type { DraftValues } from "../../draft-values"
import { useEditor } from "../editor-context"
import { LocalText } from "../local-text"
import { moved } from "../moved"
import { SortableItem, SortableList } from "../sortable"
import classes from "./part.module.css"

/** A line without its words, which its own field shows. */
type Shape = { id: string; other?: true; exclusive?: true }
type Line = Shape & { label: Texts }
type Props = { list: "options" | "rows" | "columns"; index: number; type: Question["type"] }

const kinds = { options: "option", rows: "row", columns: "column" } as const
const least = { options: 2, rows: 1, columns: 2 }

/** Options, rows or columns: words, order, and what is special about an option. */
export function Lines({ list, index, type }: Props) {
  const t = useTranslations("surveys.question")
  const { keeper, data } = useEditor()
  const { getValues, setValue } = useFormContext<DraftValues>()
  // The list of this question's type, which the union of all types cannot show.
  const name = `definition.questions.${index}.${list}` as FieldPath<DraftValues>
  const lines = useWatch<DraftValues, typeof name, DraftValues, Shape[]>({
    name,
    compute: (present) => ((present ?? []) as Line[]).map(({ label: _, ...shape }) => shape),
  })
  const written = () => getValues(name) as unknown as Line[]
  const change = (next: Line[]) => {
    keeper.settle()
    setValue(name, next as never)
    keeper.settle()
  }
  const add = () => {
    const label = Object.fromEntries(data.definition.languages.map((language) => [language, ""]))
    change([...written(), { id: newStableId(kinds[list]), label }])
  }
  const mark = (place: number, what: "other" | "exclusive", on: boolean) => {
    const { [what]: _, ...line } = written()[place] as Line
    change(written().with(place, on ? { ...line, [what]: true } : line))
  }
  return (
    <fieldset className={classes.lines}>
      <legend className={classes.legend}>{t(list)}</legend>
      <ol className={classes.list}>
        <SortableList ids={lines.map(({ id }) => id)} onMove={(from, to) => change(moved(written(), from, to))}>
          {lines.map(({ id, other, exclusive }, place) => (
            <SortableItem key={id} id={id} className={classes.line} label={t("moveOption", { number: place + 1 })}>
              <LocalText
                at={["questions", index, list, place, "label"]}
                label={t("option", { number: place + 1 })}
                max={200}
                quiet
              />
              {list === "options" ? (
                <Checkbox
                  size="xs"
                  label={t("other")}
                  checked={other ?? false}
                  onChange={(event) => mark(place, "other", event.currentTarget.checked)}
                />
              ) : null}
              {type === "multiple_choice" ? (
                <Checkbox
                  size="xs"
                  label={t("exclusive")}
                  checked={exclusive ?? false}
                  onChange={(event) => mark(place, "exclusive", event.currentTarget.checked)}
                />
              ) : null}
              <IconButton
                icon={IconX}
                label={t("removeOption", { number: place + 1 })}
                {...(lines.length > least[list] && { onClick: () => change(written().toSpliced(place, 1)) })}
              />
            </SortableItem>
          ))}
        </SortableList>
      </ol>
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>
        {t(`addTo.${list}`)}
      </Button>
    </fieldset>
  )
}
