"use client"

import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useEditor } from "../editor-context"
import { SortableItem, SortableList } from "../sortable"
import { TypeMenu } from "../type-menu"
import { usePartIds } from "../use-part-ids"
import { useParts } from "../use-parts"
import { EndingRow } from "./ending-row"
import classes from "./outline.module.css"
import { QuestionRow } from "./question-row"

/** All parts of the survey, in order; the chosen one is open beside it. */
export function Outline() {
  const t = useTranslations("surveys")
  const { chosen, choose } = useEditor()
  const { addQuestion, moveQuestion, addEnding, moveEnding } = useParts()
  const questions = usePartIds("questions")
  const endings = usePartIds("endings")
  const [score, ...others] = questions
  const isChosen = (kind: string, id: string) => chosen.kind === kind && "id" in chosen && chosen.id === id
  return (
    <nav className={classes.outline} aria-label={t("editor.panels")}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t("editor.questions")}</h2>
        <TypeMenu onPick={addQuestion}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            aria-label={t("add.questionLabel")}
          >
            {t("add.question")}
          </Button>
        </TypeMenu>
      </div>
      <ol className={classes.list}>
        {score ? (
          <li className={classes.row} data-fixed="">
            <QuestionRow id={score} index={0} chosen={isChosen("question", score)} />
          </li>
        ) : null}
        <SortableList ids={others} onMove={(from, to) => moveQuestion(from + 1, to + 1)}>
          {others.map((id, index) => (
            <SortableItem key={id} id={id} className={classes.row} label={t("drag.question", { number: index + 2 })}>
              <QuestionRow id={id} index={index + 1} chosen={isChosen("question", id)} />
            </SortableItem>
          ))}
        </SortableList>
      </ol>
      <div className={classes.head}>
        <h2 className={classes.title}>{t("editor.endings")}</h2>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          aria-label={t("add.endingLabel")}
          onClick={addEnding}
        >
          {t("add.ending")}
        </Button>
      </div>
      <ol className={classes.list}>
        <SortableList ids={endings} onMove={moveEnding}>
          {endings.map((id, index) => (
            <SortableItem key={id} id={id} className={classes.row} label={t("drag.ending", { number: index + 1 })}>
              <EndingRow id={id} index={index} chosen={isChosen("ending", id)} />
            </SortableItem>
          ))}
        </SortableList>
      </ol>
      <ul className={classes.list}>
        {(["mail", "triggers", "settings"] as const).map((kind) => (
          <li key={kind} className={classes.row} data-fixed="">
            <button
              type="button"
              className={classes.open}
              aria-current={chosen.kind === kind || undefined}
              onClick={() => choose({ kind }, "heading")}
            >
              <span className={classes.text}>{t(`editor.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
