"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatLanguage } from "@/app/_ui/format-language"
import { useFaultWords } from "@/app/_ui/use-fault-words"
import { directionOf } from "@/lib/i18n/respond"
import type { TranslationFault, TranslationsRead } from "@/lib/imports/read-translations"
import classes from "./import-preview.module.css"

const MOST_SHOWN = 20

/** What a file would change, and what is wrong with it, before anything is saved. */
export function ImportPreview({ read: { edits, faults } }: { read: TranslationsRead }) {
  const t = useTranslations("translations")
  const locale = useLocale()
  const untaken = faults.some(({ fault }) => fault === "no_ids" || fault === "too_large" || fault === "refused")
  return (
    <div className={classes.preview}>
      {faults.length > 0 ? (
        <div role="alert">
          <p className={classes.wrong}>{t("faults")}</p>
          <ul>
            {faults.slice(0, MOST_SHOWN).map((fault) => (
              <li key={JSON.stringify(fault)}>
                <Fault fault={fault} />
              </li>
            ))}
            <More count={faults.length - MOST_SHOWN} />
          </ul>
        </div>
      ) : null}
      {untaken ? null : (
        <div role="status">
          <p>{t("importCount", { count: edits.length })}</p>
          <ul>
            {edits.slice(0, MOST_SHOWN).map(({ key, language, before, text }) => (
              <li key={`${key} ${language}`}>
                <code>{key}</code> {formatLanguage(language, locale)}
                {before ? (
                  <del lang={language} dir={directionOf(language)}>
                    {before}
                  </del>
                ) : null}
                <ins lang={language} dir={directionOf(language)}>
                  {text}
                </ins>
              </li>
            ))}
            <More count={edits.length - MOST_SHOWN} />
          </ul>
        </div>
      )}
    </div>
  )
}

function More({ count }: { count: number }) {
  const t = useTranslations("faults")
  return count > 0 ? <li>{t("more", { count })}</li> : null
}

function Fault({ fault }: { fault: TranslationFault }) {
  const t = useTranslations("translations.fault")
  const say = useFaultWords()
  const locale = useLocale()
  switch (fault.fault) {
    case "no_ids":
    case "too_large":
      return t(fault.fault)
    case "broken":
      return t("broken", { row: fault.row })
    case "unknown_language":
    case "unknown_text":
    case "twice":
      return t(fault.fault, { row: fault.row, name: fault.name })
    case "refused":
      return t("refused", { row: fault.row, name: formatLanguage(fault.name, locale), reason: say(fault.why) })
    default:
      return fault satisfies never
  }
}
