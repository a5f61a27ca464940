"use client"

import { MultiSelect, NumberInput, TagsInput, TextInput } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { formatLanguage } from "@/app/_ui/format-language"
import type { Fact } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import { scoreGroupName } from "@/lib/surveys/score-group"
import { textIn } from "@/lib/surveys/texts"
import { useEditor } from "../editor-context"
import classes from "./condition-editor.module.css"

type Props = {
  fact: Fact
  onChange: (fact: Fact) => void
  earlier: readonly Question[]
  languages: readonly string[]
}

/** How people come to a survey's page. */
const CHANNELS = ["email", "link", "qr", "packaging", "store", "website", "social"]

/** The values of a fact, chosen from what there is or written where nobody knows them all. */
export function FactValue({ fact, onChange, earlier, languages }: Props) {
  const t = useTranslations("surveys.condition")
  const groups = useTranslations("marks.word.nps")
  const { language } = useEditor()
  const locale = useLocale()
  switch (fact.fact) {
    case "answered":
      return null
    case "score_group":
      return (
        <Many
          data={scoreGroupName.options.map((value) => ({ value, label: groups(value) }))}
          value={fact.in}
          onChange={(chosen) =>
            onChange({ ...fact, in: scoreGroupName.options.filter((each) => chosen.includes(each)) })
          }
        />
      )
    case "choice":
      return (
        <Many
          data={optionsOf(
            earlier.find(({ id }) => id === fact.question),
            (texts) => textIn(texts, language, languages[0] ?? ""),
          ).map((option) => ({ ...option, label: option.label || t(`answer.${option.value as "yes"}`) }))}
          value={fact.in}
          onChange={(chosen) => onChange({ ...fact, in: chosen })}
        />
      )
    case "language":
      return (
        <Many
          data={languages.map((value) => ({ value, label: formatLanguage(value, locale) }))}
          value={fact.in}
          onChange={(chosen) => onChange({ ...fact, in: chosen })}
        />
      )
    case "channel":
      return (
        <TagsInput
          aria-label={t("values")}
          className={classes.value}
          data={CHANNELS}
          value={fact.in}
          onChange={(chosen) => onChange({ ...fact, in: chosen })}
        />
      )
    case "property":
      return (
        <>
          <Key value={fact.key} onChange={(key) => onChange({ ...fact, key })} />
          <TagsInput
            aria-label={t("values")}
            className={classes.value}
            placeholder={fact.in.length === 0 ? t("write") : undefined}
            value={fact.in}
            onChange={(chosen) => onChange({ ...fact, in: chosen })}
          />
        </>
      )
    case "property_number":
      return (
        <>
          <Key value={fact.key} onChange={(key) => onChange({ ...fact, key })} />
          <Range fact={fact} onChange={onChange} />
        </>
      )
    case "number":
      return <Range fact={fact} onChange={onChange} />
    default:
      return fact satisfies never
  }
}

type ManyProps = { data: { value: string; label: string }[]; value: string[]; onChange: (value: string[]) => void }

function Many({ data, value, onChange }: ManyProps) {
  const t = useTranslations("surveys.condition")
  // The last value stays: a fact about nothing says nothing.
  const keep = (chosen: string[]) => chosen.length > 0 && onChange(chosen)
  return <MultiSelect aria-label={t("values")} className={classes.value} data={data} value={value} onChange={keep} />
}

function Key({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const t = useTranslations("surveys.condition")
  return (
    <TextInput
      aria-label={t("key")}
      className={classes.key}
      placeholder="customer.tier"
      value={value}
      maxLength={110}
      spellCheck={false}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

type NumberFact = Extract<Fact, { from: number }>

function Range({ fact, onChange }: { fact: NumberFact; onChange: (fact: NumberFact) => void }) {
  const t = useTranslations("surveys.condition")
  const put = (part: Partial<Pick<NumberFact, "from" | "to">>) => onChange({ ...fact, ...part })
  return (
    <span className={classes.range}>
      <NumberInput
        aria-label={t("from")}
        hideControls
        value={fact.from}
        onChange={(from) => put({ from: Number(from) })}
      />
      <span>{t("to")}</span>
      <NumberInput aria-label={t("upTo")} hideControls value={fact.to} onChange={(to) => put({ to: Number(to) })} />
    </span>
  )
}

type Label = (texts: Record<string, string>) => string

/** The options of a question with their labels; those of a fixed set have none of the survey's own. */
function optionsOf(question: Question | undefined, label: Label): { value: string; label: string }[] {
  switch (question?.type) {
    case "single_choice":
    case "multiple_choice":
    case "drop_down":
      return question.options.map((option) => ({ value: option.id, label: label(option.label) || option.id }))
    case "yes_no":
      return ["yes", "no"].map((value) => ({ value, label: "" }))
    case "consent":
      return [{ value: "agreed", label: "" }]
    default:
      return []
  }
}
