"use client"

import { NativeSelect } from "@mantine/core"
import { useTranslations } from "next-intl"
import type { Fact } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import { textIn } from "@/lib/surveys/texts"
import { useEditor } from "../editor-context"
import classes from "./condition-editor.module.css"
import { FactValue } from "./fact-value"
import { factAbout, SITUATION, type Subject, subjectOf } from "./subjects"

type Props = {
  fact: Fact
  onChange: (fact: Fact) => void
  earlier: readonly Question[]
  languages: readonly string[]
}

const TITLE_LENGTH = 60

/** One fact: what it is about, whether it is so or not, and the values that count. */
export function FactRow({ fact, onChange, earlier, languages }: Props) {
  const t = useTranslations("surveys.condition")
  const { language } = useEditor()
  const titleOf = ({ title }: Question, index: number) =>
    `${index + 1}. ${textIn(title, language, languages[0] ?? "").slice(0, TITLE_LENGTH)}`
  return (
    <fieldset className={classes.fact}>
      <legend className="sr-only">{t("one")}</legend>
      <NativeSelect
        aria-label={t("subject")}
        className={classes.subject}
        value={subjectOf(fact)}
        onChange={({ currentTarget }) => onChange(factAbout(currentTarget.value as Subject, earlier, languages))}
      >
        <option value="score">{t("score")}</option>
        <optgroup label={t("questions")}>
          {earlier.map((question, index) =>
            question.type === "message" ? null : (
              <option key={question.id} value={`question:${question.id}`}>
                {titleOf(question, index)}
              </option>
            ),
          )}
        </optgroup>
        <optgroup label={t("person")}>
          {SITUATION.map((subject) => (
            <option key={subject} value={subject}>
              {t(`about.${subject}`)}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      <NativeSelect
        aria-label={t("comparison")}
        className={classes.comparison}
        value={fact.not ? "not" : "is"}
        onChange={({ currentTarget }) => onChange(negated(fact, currentTarget.value === "not"))}
        data={[
          { value: "is", label: t(`is.${wordsOf(fact)}`) },
          { value: "not", label: t(`not.${wordsOf(fact)}`) },
        ]}
      />
      <FactValue fact={fact} onChange={onChange} earlier={earlier} languages={languages} />
    </fieldset>
  )
}

function wordsOf(fact: Fact): "one" | "between" | "answered" {
  if (fact.fact === "answered") return "answered"
  return "from" in fact ? "between" : "one"
}

function negated(fact: Fact, not: boolean): Fact {
  const { not: _, ...rest } = fact
  return not ? { ...rest, not: true } : rest
}
