"use client"

import { useTranslations } from "next-intl"
import { differentFaults } from "@/app/_ui/use-fault-words"
import type { FieldError } from "@/lib/errors"
import classes from "./import-survey.module.css"
import { useSurveyFaultWords } from "./use-survey-fault-words"

const MOST_SHOWN = 8

/** What is wrong with a file, each with its place in words and its path for whoever mends the file by hand. */
export function ImportFaults({ faults, survey }: { faults: readonly FieldError[]; survey: unknown }) {
  const t = useTranslations("surveys.transfer")
  const say = useSurveyFaultWords()
  const more = useTranslations("faults")
  const different = differentFaults(faults)
  const hidden = different.length - MOST_SHOWN
  return (
    <div className={classes.faults} role="alert">
      <p>{t("wrong")}</p>
      <ul>
        {different.slice(0, MOST_SHOWN).map((field) => (
          <li key={`${field.path} ${field.message}`}>
            {say(survey, field)} {field.path === "" ? null : <code>{field.path}</code>}
          </li>
        ))}
        {hidden > 0 ? <li>{more("more", { count: hidden })}</li> : null}
      </ul>
    </div>
  )
}
