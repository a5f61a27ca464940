"use client"

import { useTranslations } from "next-intl"
import type { FieldError } from "@/lib/errors"
import classes from "./import-survey.module.css"

const MOST_SHOWN = 8

/** What is wrong with a file, each with its path; the words are the API's. */
export function ImportFaults({ faults }: { faults: readonly FieldError[] }) {
  const t = useTranslations("surveys.transfer")
  const named = faults.filter(
    ({ path, message }, index) =>
      path !== "" && faults.findIndex((other) => other.path === path && other.message === message) === index,
  )
  const more = named.length - MOST_SHOWN
  if (named.length === 0) {
    return (
      <p className={classes.faults} role="alert">
        {t("notJson")}
      </p>
    )
  }
  return (
    <div className={classes.faults} role="alert">
      <p>{t("wrong")}</p>
      <ul>
        {named.slice(0, MOST_SHOWN).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {message}
          </li>
        ))}
        {more > 0 ? <li>{t("andMore", { count: more })}</li> : null}
      </ul>
    </div>
  )
}
