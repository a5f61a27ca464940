"use client"

import { useTranslations } from "next-intl"
import type { Question } from "@/lib/surveys/schema"
import { LocalText } from "./local-text"
import classes from "./question-parts.module.css"

/** The texts that only some types of question have: ends of a scale, options, a hint. */
export function QuestionParts({ question, index }: { question: Question; index: number }) {
  const t = useTranslations("surveys.question")
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces":
    case "rating":
      return (
        <div className={classes.pair}>
          <LocalText at={["questions", index, "labels", "low"]} label={t("low")} max={60} />
          <LocalText at={["questions", index, "labels", "high"]} label={t("high")} max={60} />
        </div>
      )
    case "single_choice":
    case "multiple_choice":
    case "drop_down":
      return (
        <fieldset className={classes.options}>
          <legend className={classes.legend}>{t("options")}</legend>
          {question.options.map(({ id, other }, place) => (
            <div key={id} className={classes.option}>
              <span className={classes.mark} data-type={question.type} aria-hidden="true" />
              <LocalText
                at={["questions", index, "options", place, "label"]}
                label={t("option", { number: place + 1 })}
                max={200}
                quiet
              />
              {other ? <span className={classes.other}>{t("other")}</span> : null}
            </div>
          ))}
        </fieldset>
      )
    case "matrix":
      return (
        <div className={classes.pair}>
          {(["rows", "columns"] as const).map((lines) => (
            <fieldset key={lines} className={classes.options}>
              <legend className={classes.legend}>{t(lines)}</legend>
              {question[lines].map(({ id }, place) => (
                <LocalText
                  key={id}
                  at={["questions", index, lines, place, "label"]}
                  label={t("option", { number: place + 1 })}
                  max={200}
                  quiet
                />
              ))}
            </fieldset>
          ))}
        </div>
      )
    case "consent":
      return <LocalText at={["questions", index, "statement"]} label={t("statement")} max={1000} lines={2} />
    case "yes_no":
    case "long_text":
    case "short_text":
    case "number":
    case "date":
    case "email":
    case "phone":
    case "message":
      return null
    default:
      return question satisfies never
  }
}
