"use client"

import { Tabs } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useDeferredValue } from "react"
import { useWatch } from "react-hook-form"
import { capitalised } from "@/app/_ui/capitalised"
import { formatLanguage } from "@/app/_ui/format-language"
import { textsOf } from "@/lib/surveys/texts-of"
import { closeTexts, type DraftValues } from "../../draft-values"
import { useEditor } from "../editor-context"
import classes from "./part.module.css"

/** The language of the texts, with how many of this part each lacks; nothing where the survey has one. */
export function LanguageTabs({ part }: { part: readonly (string | number)[] }) {
  const t = useTranslations("surveys.editor")
  const locale = useLocale()
  const { language, setLanguage } = useEditor()
  const definition = useDeferredValue(useWatch<DraftValues, "definition">({ name: "definition" }))
  const { languages } = definition
  if (languages.length < 2) return null
  const texts = textsOf(closeTexts(definition)).filter(({ path }) =>
    part.slice(1).every((key, index) => path[index] === key),
  )
  return (
    <Tabs value={language} onChange={(value) => value && setLanguage(value)}>
      <Tabs.List aria-label={t("language")} className={classes.languages}>
        {languages.map((each) => {
          const count = texts.filter((text) => !text.texts[each]).length
          return (
            <Tabs.Tab key={each} value={each}>
              {capitalised(formatLanguage(each, locale))}
              {count > 0 ? <span className={classes.missing}>{t("missing", { count })}</span> : null}
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      {languages.map((each) => (
        <Tabs.Panel key={each} value={each}>
          {null}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
