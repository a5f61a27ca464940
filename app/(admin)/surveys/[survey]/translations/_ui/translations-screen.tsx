"use client"

import { Button, Checkbox } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useMemo, useState, useTransition } from "react"
import { PlainCard } from "@/app/_ui/card"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { keyedTexts } from "@/lib/surveys/text-keys"
import { saveTranslations } from "../actions"
import { AddLanguage } from "./add-language"
import { ImportTranslations } from "./import-translations"
import { TranslationTable } from "./translation-table"
import classes from "./translations-screen.module.css"
import type { Typed } from "./types"
import { useSaveWords } from "./use-save-words"

type Props = { data: { id: string; name: string; definition: SurveyDefinition; revision: number } }

/** Every text of a survey beside its translations, written in place. */
export function TranslationsScreen({ data }: Props) {
  const { id, name, definition, revision } = data
  const t = useTranslations("translations")
  const words = useSaveWords(definition)
  const texts = useMemo(() => keyedTexts(definition), [definition])
  const [typed, setTyped] = useState<Typed>({})
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const edits = texts.flatMap(({ key, texts: saved }) =>
    Object.entries(typed[key] ?? {}).flatMap(([language, text]) =>
      text.trim() === (saved[language] ?? "") ? [] : [{ key, language, text }],
    ),
  )
  const save = () =>
    start(async () => {
      setFailure(undefined)
      const outcome = await saveTranslations(id, { revision, edits })
      if (!outcome.ok) setFailure(words(outcome.error))
    })
  const dirty = edits.length > 0

  return (
    <>
      <LeaveGuard dirty={dirty} />
      <PageHeader
        title={t("title")}
        parent={{ label: name, href: `/surveys/${id}` }}
        actions={
          <>
            <AddLanguage id={id} revision={revision} languages={definition.languages} disabled={dirty} />
            <Button variant="default" component="a" href={`/surveys/${id}/translations/export`} download>
              {t("export")}
            </Button>
            <ImportTranslations id={id} revision={revision} disabled={dirty} />
            <Button onClick={save} disabled={!dirty} loading={pending}>
              {dirty ? t("save") : t("saved")}
            </Button>
          </>
        }
      />
      <PageBody>
        {failure ? (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        ) : null}
        <PlainCard label={t("title")}>
          <div className={classes.tools}>
            <Checkbox
              size="xs"
              label={t("onlyMissing")}
              checked={onlyMissing}
              onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
            />
            <span className={classes.unsaved} role="status">
              {dirty ? t("unsaved", { count: edits.length }) : ""}
            </span>
          </div>
          <TranslationTable
            survey={{ id, revision, definition, dirty }}
            texts={texts}
            typed={typed}
            onlyMissing={onlyMissing}
            onType={(key, language, text) =>
              setTyped((before) => ({ ...before, [key]: { ...before[key], [language]: text } }))
            }
          />
        </PlainCard>
      </PageBody>
    </>
  )
}
