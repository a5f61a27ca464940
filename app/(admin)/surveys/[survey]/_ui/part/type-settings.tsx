"use client"

import { NumberInput, SegmentedControl, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FieldPath, useFormContext } from "react-hook-form"
import type { Question } from "@/lib/surveys/schema"
import type { DraftValues } from "../../draft-values"
import { LocalText } from "../local-text"
import { useParts } from "../use-parts"
import { Lines } from "./lines"
import classes from "./part.module.css"

/** What only some types of question have; drawn from the question without its words. */
export function TypeSettings({ question, index }: { question: Question; index: number }) {
  const t = useTranslations("surveys.question")
  const { getValues, setValue } = useFormContext<DraftValues>()
  const { replace } = useParts()
  // A field of this question's type, which the union of all types cannot show.
  const put = (name: string, value: unknown) =>
    setValue(`definition.questions.${index}.${name}` as FieldPath<DraftValues>, value as never)
  const number = (name: string, value: number | undefined, limits: { min?: number; max?: number } = {}) => (
    <NumberInput
      label={t(name as "least")}
      value={value ?? ""}
      {...limits}
      onChange={(next) => put(name, typeof next === "number" ? next : undefined)}
    />
  )
  // The scale of a rating, which is what the question is where this is offered.
  const scaleTo = (end: "min" | "max", value: number) =>
    replace(index, { ...getValues(`definition.questions.${index}`), [end]: value } as Question)
  const style = (value: string | undefined) => (
    <SegmentedControl
      aria-label={t("style")}
      value={value ?? "numbers"}
      onChange={(next) => put("style", next)}
      data={(["numbers", "stars", "smileys"] as const).map((each) => ({ value: each, label: t(`styles.${each}`) }))}
    />
  )
  const ends = (
    <div className={classes.pair}>
      <LocalText at={["questions", index, "labels", "low"]} label={t("low")} max={60} />
      <LocalText at={["questions", index, "labels", "high"]} label={t("high")} max={60} />
    </div>
  )
  switch (question.type) {
    case "nps":
    case "ces":
      return ends
    case "csat":
      return (
        <>
          {style(question.style)}
          {ends}
        </>
      )
    case "rating":
      return (
        <>
          {style(question.style)}
          <div className={classes.pair}>
            {(["min", "max"] as const).map((end) => (
              <NumberInput
                key={end}
                label={t(end === "min" ? "from" : "to")}
                min={end === "min" ? 0 : 2}
                max={end === "min" ? 1 : 10}
                value={question[end]}
                onChange={(next) => typeof next === "number" && next !== question[end] && scaleTo(end, next)}
              />
            ))}
          </div>
          {ends}
        </>
      )
    case "single_choice":
    case "multiple_choice":
    case "drop_down":
      return (
        <>
          <Lines list="options" index={index} type={question.type} />
          {question.type === "multiple_choice" ? (
            <div className={classes.pair}>
              {number("least", question.least, { min: 1, max: question.options.length })}
              {number("most", question.most, { min: 1, max: question.options.length })}
            </div>
          ) : null}
        </>
      )
    case "matrix":
      return (
        <>
          <Lines list="rows" index={index} type={question.type} />
          <Lines list="columns" index={index} type={question.type} />
        </>
      )
    case "number":
      return (
        <>
          <div className={classes.pair}>
            {number("min", question.min)}
            {number("max", question.max)}
            {number("decimals", question.decimals, { min: 0, max: 4 })}
          </div>
          <LocalText at={["questions", index, "unit"]} label={t("unit")} max={30} />
        </>
      )
    case "date":
      return (
        <div className={classes.pair}>
          {(["earliest", "latest"] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              label={t(name)}
              value={question[name] ?? ""}
              onChange={(event) => put(name, event.currentTarget.value || undefined)}
            />
          ))}
        </div>
      )
    case "consent":
      return (
        <>
          <LocalText at={["questions", index, "statement"]} label={t("statement")} max={1000} lines={2} />
          <LocalText at={["questions", index, "link", "label"]} label={t("linkLabel")} max={60} />
          <TextInput
            type="url"
            label={t("linkUrl")}
            placeholder="https://"
            value={question.link?.url ?? ""}
            onChange={(event) => put("link.url", event.currentTarget.value)}
          />
        </>
      )
    case "yes_no":
    case "long_text":
    case "short_text":
    case "email":
    case "phone":
    case "message":
      return null
    default:
      return question satisfies never
  }
}
