"use client"

import {
  IconAlignLeft,
  IconAt,
  IconCalendar,
  IconCheckbox,
  IconCircleDot,
  IconGauge,
  IconLetterCase,
  IconMessage,
  IconMoodSmile,
  IconNumber123,
  IconPhone,
  IconSelect,
  IconShieldCheck,
  IconStar,
  IconTable,
  IconToggleLeft,
  type TablerIcon,
} from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import type { Question } from "@/lib/surveys/schema"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import { LocalText } from "./local-text"
import { OptionalText } from "./optional-text"
import { groupSeeing } from "./preview-path"
import classes from "./question-card.module.css"
import { QuestionParts } from "./question-parts"
import { ShownTo } from "./shown-to"

const icons: Record<Question["type"], TablerIcon> = {
  nps: IconGauge,
  csat: IconMoodSmile,
  ces: IconMoodSmile,
  rating: IconStar,
  single_choice: IconCircleDot,
  multiple_choice: IconCheckbox,
  drop_down: IconSelect,
  matrix: IconTable,
  yes_no: IconToggleLeft,
  long_text: IconAlignLeft,
  short_text: IconLetterCase,
  number: IconNumber123,
  date: IconCalendar,
  email: IconAt,
  phone: IconPhone,
  consent: IconShieldCheck,
  message: IconMessage,
}

/** The texts of one question. Working on it shows it in the preview. */
export function QuestionCard({ question, index }: { question: Question; index: number }) {
  const t = useTranslations("surveys.question")
  const { show, group, setGroup, shown } = useEditor()
  const { getValues } = useFormContext<DraftValues>()
  const { id, type, required } = question
  const Icon = icons[type]
  const showThis = () => {
    setGroup(groupSeeing(getValues("definition"), id, group))
    show({ kind: "question", id })
  }
  const isShown = shown.kind === "question" && shown.id === id
  return (
    <section
      className={classes.card}
      data-shown={isShown || undefined}
      aria-labelledby={`question-${id}`}
      onFocusCapture={showThis}
    >
      <header className={classes.head}>
        <h2 id={`question-${id}`} className={classes.number}>
          {t("number", { number: index + 1 })}
        </h2>
        <span className={classes.type}>
          <Icon size={14} stroke={1.75} aria-hidden="true" />
          {t(`type.${type}`)}
        </span>
        <span className={classes.notes}>
          <ShownTo question={question} />
          {required ? <span className={classes.note}>{t("required")}</span> : null}
        </span>
      </header>
      <div className={classes.fields}>
        <LocalText at={["questions", index, "title"]} label={t("title")} max={500} lines={1} />
        <QuestionParts question={question} index={index} />
        <div className={classes.optional}>
          <OptionalText
            at={["questions", index, "help"]}
            texts={question.help}
            label={t("help")}
            max={1000}
            lines={1}
          />
          {"placeholder" in question ? (
            <OptionalText
              at={["questions", index, "placeholder"]}
              texts={question.placeholder}
              label={t("placeholder")}
              max={200}
            />
          ) : null}
          {index === 0 ? (
            <OptionalText
              at={["look", "buttonText"]}
              texts={getValues("definition.look")?.buttonText}
              label={t("buttonText")}
              max={40}
            />
          ) : null}
        </div>
      </div>
    </section>
  )
}
