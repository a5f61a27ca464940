"use client"

import { Autocomplete, Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState, useTransition } from "react"
import { capitalised } from "@/app/_ui/capitalised"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { formatLanguage } from "@/app/_ui/format-language"
import { languageTag } from "@/lib/surveys/texts"
import { saveTranslations } from "../actions"
import { useSaveWords } from "./use-save-words"

const SUGGESTED = [
  "it",
  "en",
  "fr",
  "de",
  "es",
  "pt",
  "pt-BR",
  "nl",
  "pl",
  "ro",
  "sv",
  "el",
  "tr",
  "uk",
  "ar",
  "zh",
  "ja",
]

type Props = { id: string; revision: number; languages: readonly string[]; disabled: boolean }

/** The button that gives a survey one more language, and its dialog. */
export function AddLanguage({ id, revision, languages, disabled }: Props) {
  const t = useTranslations("translations")
  const common = useTranslations("common")
  const locale = useLocale()
  const words = useSaveWords()
  const [opened, setOpened] = useState(false)
  const [written, setWritten] = useState("")
  const [problem, setProblem] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const nameOf = (tag: string) => capitalised(formatLanguage(tag, locale))
  const asked = written.trim().toLowerCase()
  const tag = SUGGESTED.find((each) => nameOf(each).toLowerCase() === asked) ?? canonical(written)
  const fits = (each: string) => each !== tag && `${nameOf(each)} ${each}`.toLowerCase().includes(asked)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!tag) return setProblem(t("addWrong"))
    if (languages.includes(tag)) return setProblem(t("addTwice"))
    start(async () => {
      const outcome = await saveTranslations(id, { revision, add: tag })
      if (outcome.ok) setOpened(false)
      else setFailure(words(outcome.error))
    })
  }

  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        title={disabled ? t("unsavedFirst") : undefined}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {t("add")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("addTitle")}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <Autocomplete
              label={t("addLabel")}
              description={tag ? nameOf(tag) : t("addHelp")}
              data={SUGGESTED.filter((each) => !languages.includes(each))}
              filter={({ options }) => options.filter((option) => "value" in option && fits(option.value))}
              renderOption={({ option }) => `${nameOf(option.value)} (${option.value})`}
              // Upwards, so that it does not lie over the button that comes next.
              comboboxProps={{ position: "top" }}
              value={written}
              onChange={(value) => {
                setWritten(value)
                setProblem(undefined)
              }}
              error={problem}
              maxLength={35}
              data-autofocus
            />
          </DialogBody>
          <DialogFoot failure={failure}>
            <Button variant="default" onClick={() => setOpened(false)}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={pending}>
              {t("addSubmit")}
            </Button>
          </DialogFoot>
        </form>
      </Dialog>
    </>
  )
}

/** The tag as it is usually written (“pt-br” is pt-BR); undefined where it is none. */
function canonical(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim()).find((tag) => languageTag.safeParse(tag).success)
  } catch {
    return undefined
  }
}
