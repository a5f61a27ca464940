"use client"

import { useLocale, useTranslations } from "next-intl"
import { capitalised } from "@/app/_ui/capitalised"
import { formatLanguage } from "@/app/_ui/format-language"
import { useFaultWords } from "@/app/_ui/use-fault-words"
import type { FieldError } from "@/lib/errors"
import type { Messages } from "@/lib/i18n/messages"
import { placeOf, type SurveyPlace } from "@/lib/surveys/place-of"

/** A fault of a survey in the person's language, with its place: “Question 3 “Why?”, option 2: Write something.” */
export function useSurveyFaultWords(): (survey: unknown, field: FieldError) => string {
  const t = useTranslations("faults")
  const say = useFaultWords()
  const nameOf = usePlaceWords()
  return (survey, { path, fault }) => {
    const place = nameOf(placeOf(survey, path))
    return place === "" ? say(fault) : t("at", { place, sentence: say(fault) })
  }
}

function usePlaceWords(): (place: SurveyPlace) => string {
  const t = useTranslations("faults")
  const texts = useTranslations("versions.name")
  const locale = useLocale()
  const fieldName = (name: string) => {
    const field = `field.${name as keyof Messages["faults"]["field"]}` as const
    const text = name as keyof Messages["versions"]["name"]
    return t.has(field) ? t(field) : texts.has(text) ? texts(text) : ""
  }
  const partName = ({ kind, number, title }: NonNullable<SurveyPlace["part"]>) => {
    const part = t(`place.${kind}`, { number })
    return title === "" ? part : t("place.titled", { part, title })
  }
  return ({ part, entry, fields, language }) =>
    capitalised(
      [
        part && partName(part),
        entry && t(`place.${entry.list}`, { number: entry.number }),
        ...fields.map(fieldName),
        language && formatLanguage(language, locale),
      ]
        .filter(Boolean)
        .join(", "),
    )
}
