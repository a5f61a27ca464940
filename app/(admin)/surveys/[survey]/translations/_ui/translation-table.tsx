"use client"

import { useLocale, useTranslations } from "next-intl"
import { memo } from "react"
import { capitalised } from "@/app/_ui/capitalised"
import { formatLanguage } from "@/app/_ui/format-language"
import { directionOf } from "@/lib/i18n/respond"
import { textName } from "@/lib/surveys/changes"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { KeyedText } from "@/lib/surveys/text-keys"
import { RemoveLanguage } from "./remove-language"
import classes from "./translation-table.module.css"
import type { Typed } from "./types"

type OnType = (key: string, language: string, text: string) => void

type Props = {
  survey: { id: string; revision: number; definition: SurveyDefinition; dirty: boolean }
  texts: readonly KeyedText[]
  typed: Typed
  onlyMissing: boolean
  onType: OnType
}

/** One row a text, one column a language, the default one first. */
export function TranslationTable({ survey, texts, typed, onlyMissing, onType }: Props) {
  const t = useTranslations("translations")
  const locale = useLocale()
  const { languages, defaultLanguage } = survey.definition
  const columns = [defaultLanguage, ...languages.filter((language) => language !== defaultLanguage)]
  const count = (language: string) => texts.filter((text) => !text.texts[language]).length
  // By what is saved: a row does not vanish while somebody writes in it.
  const shown = onlyMissing ? texts.filter(({ texts: saved }) => columns.some((language) => !saved[language])) : texts
  if (shown.length === 0) return <p className={classes.none}>{t("allThere")}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.what}>
              {t("text")}
            </th>
            {columns.map((language) => (
              <th key={language} scope="col">
                <span className={classes.language}>
                  {capitalised(formatLanguage(language, locale))}
                  <span className={classes.count} data-missing={count(language) > 0 ? "" : undefined}>
                    {language === defaultLanguage ? t("default") : t("missing", { count: count(language) })}
                  </span>
                  {language === defaultLanguage ? null : (
                    <RemoveLanguage {...survey} language={language} written={texts.length - count(language)} />
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((text) => (
            <Row key={text.key} text={text} typed={typed[text.key]} columns={columns} onType={onType} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { text: KeyedText; typed: Typed[string] | undefined; columns: readonly string[]; onType: OnType }

const Row = memo(
  function Row({ text: { key, path, texts }, typed, columns, onType }: RowProps) {
    const t = useTranslations("translations")
    const names = useTranslations("versions.name")
    const locale = useLocale()
    const [part, index] = path
    const entry = path.at(-2)
    const place = path.length > 3 && typeof entry === "number" ? ` ${entry + 1}` : ""
    const name = `${names(textName(path) as "text")}${place}`
    const number = Number(index) + 1
    const where =
      part === "questions"
        ? t("question", { number })
        : part === "endings"
          ? t("ending", { number })
          : t(part === "mail" ? "mail" : "look")
    return (
      <tr>
        <th scope="row" className={classes.what}>
          {where}
          <span className={classes.name}>{name}</span>
        </th>
        {columns.map((language) => {
          const value = typed?.[language] ?? texts[language] ?? ""
          return (
            <td key={language} data-missing={value.trim() === "" ? "" : undefined}>
              <textarea
                className={classes.field}
                rows={1}
                lang={language}
                dir={directionOf(language)}
                value={value}
                placeholder={t("missingText")}
                aria-label={t("cell", { text: `${where}, ${name}`, language: formatLanguage(language, locale) })}
                onChange={(event) => onType(key, language, event.currentTarget.value)}
              />
            </td>
          )
        })}
      </tr>
    )
  },
  // `onType` only sets state, so any of its copies does.
  (before, after) =>
    before.text === after.text && before.typed === after.typed && before.columns.join() === after.columns.join(),
)
