"use client"

import { Tabs } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { capitalised } from "@/app/_ui/capitalised"
import { formatLanguage } from "@/app/_ui/format-language"
import type { DraftValues } from "../../draft-values"
import { type PartPath, textsMissing } from "../../texts-missing"
import { useEditor } from "../editor-context"
import classes from "./part.module.css"

/** The language of the texts, with how many of this part each lacks; nothing where the survey has one. */
export function LanguageTabs({ part }: { part: PartPath }) {
  const t = useTranslations("surveys.editor")
  const locale = useLocale()
  const { language, setLanguage, data } = useEditor()
  const { languages } = data.definition
  const missing = useWatch<DraftValues, "definition", DraftValues, Record<string, number>>({
    name: "definition",
    compute: (definition) => textsMissing(definition, part),
  })
  if (languages.length < 2) return null
  return (
    <Tabs value={language} onChange={(value) => value && setLanguage(value)}>
      <Tabs.List aria-label={t("language")} className={classes.languages}>
        {languages.map((each) => {
          const count = missing[each] ?? 0
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
