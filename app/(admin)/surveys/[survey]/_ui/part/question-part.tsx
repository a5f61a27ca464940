"use client"

import { Button } from "@mantine/core"
import { IconChevronDown, IconCopy, IconTrash } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { IconButton } from "@/app/_ui/icon-button"
import type { ShowIf } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import type { DraftValues } from "../../draft-values"
import { useEditor } from "../editor-context"
import { LocalText } from "../local-text"
import { questionIcons } from "../question-icons"
import { TypeMenu } from "../type-menu"
import { useIssuesIn } from "../use-issue"
import { useParts } from "../use-parts"
import { ConditionCard } from "./condition-card"
import { LanguageTabs } from "./language-tabs"
import classes from "./part.module.css"
import { QuestionSwitches } from "./question-switches"
import { TypeSettings } from "./type-settings"
import { useQuestionShape } from "./use-question-shape"

/** Everything about one question. */
export function QuestionPart({ index }: { index: number }) {
  const t = useTranslations("surveys.question")
  const { data } = useEditor()
  const { copyQuestion, removeQuestion, changeType } = useParts()
  const question = useQuestionShape(index)
  const issues = useIssuesIn(["definition", "questions", index])
  if (!question) return null
  const isScore = index === 0
  const Icon = questionIcons[question.type]
  const isPublished = data.published?.questions.some(({ id }) => id === question.id) ?? false
  return (
    <>
      <div className={classes.head}>
        <h2 tabIndex={-1}>{t("number", { number: index + 1 })}</h2>
        {isScore ? (
          <span className={classes.type}>
            <Icon size={15} stroke={1.75} aria-hidden="true" />
            {t(`type.${question.type}`)}
          </span>
        ) : (
          <TypeMenu {...(isPublished && { note: t("newOnChange") })} onPick={(type) => changeType(index, type)}>
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon size={15} stroke={1.75} aria-hidden="true" />}
              rightSection={<IconChevronDown size={13} aria-hidden="true" />}
            >
              {t(`type.${question.type}`)}
            </Button>
          </TypeMenu>
        )}
        {isScore ? null : (
          <span className={classes.tools}>
            <IconButton icon={IconCopy} label={t("copy")} onClick={() => copyQuestion(index)} />
            <IconButton icon={IconTrash} label={t("delete")} onClick={() => removeQuestion(index)} />
          </span>
        )}
      </div>
      {isPublished && question.type === "rating" ? <p className={classes.hint}>{t("newOnChange")}</p> : null}
      {issues.map((issue) => (
        <p key={issue} className={classes.issue}>
          {issue}
        </p>
      ))}
      <LanguageTabs part={["questions", index]} />
      <div className={classes.fields}>
        <LocalText at={["questions", index, "title"]} label={t("title")} max={500} lines={1} />
        <TypeSettings question={question} index={index} />
        {isScore || question.type === "message" ? null : <QuestionSwitches question={question} index={index} />}
        <LocalText at={["questions", index, "help"]} label={t("help")} max={1000} lines={1} />
        {"placeholder" in question ? (
          <LocalText at={["questions", index, "placeholder"]} label={t("placeholder")} max={200} />
        ) : null}
        {isScore ? null : <QuestionCondition index={index} showIf={question.showIf} />}
      </div>
    </>
  )
}

function QuestionCondition({ index, showIf }: { index: number; showIf: ShowIf | undefined }) {
  const earlier = useWatch<DraftValues, "definition.questions", DraftValues, Question[]>({
    name: "definition.questions",
    compute: (questions) => questions.slice(0, index),
  })
  return <ConditionCard part="questions" index={index} showIf={showIf} earlier={earlier} />
}
