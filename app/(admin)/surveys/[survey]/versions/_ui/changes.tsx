"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatLanguage } from "@/app/_ui/format-language"
import type { Change, Place } from "@/lib/surveys/changes"
import { type Texts, textIn } from "@/lib/surveys/texts"
import classes from "./changes.module.css"

type Props = { changes: readonly Change[]; defaultLanguage: string }

/** What is different between two versions, one sentence each; the areas “versions” must be among the screen's texts. */
export function Changes({ changes, defaultLanguage }: Props) {
  const t = useTranslations("versions")
  if (changes.length === 0) return <p className={classes.nothing}>{t("nothing")}</p>
  return (
    <ul className={classes.changes}>
      {changes.map((change, index) => (
        // Changes are told once and never reordered while they are shown.
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may say the same
        <li key={index}>
          <Sentence change={change} defaultLanguage={defaultLanguage} />
        </li>
      ))}
    </ul>
  )
}

const strong = (words: ReactNode) => <strong>{words}</strong>

function Sentence({ change, defaultLanguage }: { change: Change; defaultLanguage: string }) {
  const t = useTranslations("versions.change")
  const names = useTranslations("versions.name")
  const locale = useLocale()
  const say = (texts: Texts) => textIn(texts, locale, defaultLanguage)
  const whereOf = (place: Place) => ("title" in place ? say(place.title) : t(place.part))
  switch (change.kind) {
    case "part_added":
    case "part_removed":
    case "part_moved":
    case "condition_added":
    case "condition_removed":
    case "condition_changed":
      return t.rich(`${change.place.part}.${change.kind}`, { title: say(change.place.title), b: strong })
    case "required":
    case "optional":
    case "scale_changed":
    case "settings_changed":
      return t.rich(change.kind, { title: say(change.place.title), b: strong })
    case "entry_added":
    case "entry_removed":
      return t.rich(`${change.kind}.${change.list}`, {
        title: say(change.place.title),
        label: say(change.label),
        b: strong,
      })
    case "entries_moved":
      return t.rich(`${change.kind}.${change.list}`, { title: say(change.place.title), b: strong })
    case "text_changed": {
      const values = { place: whereOf(change.place), language: formatLanguage(change.language, locale), b: strong }
      const isTitle = change.name === "title"
      const words = isTitle
        ? t.rich("textTitle", values)
        : t.rich("text", { ...values, name: names(change.name as "text") })
      return <BeforeAfter words={words} {...change} />
    }
    case "link_changed":
      return <BeforeAfter words={t.rich("link_changed", { title: whereOf(change.place), b: strong })} {...change} />
    case "colour_changed":
    case "reply_to_changed":
      return <BeforeAfter words={t(change.kind)} {...change} />
    case "corners_changed":
    case "logo_changed":
      return t(change.kind)
    case "language_added":
    case "language_removed":
    case "default_language_changed":
      return t(change.kind, { language: formatLanguage(change.language, locale) })
    default:
      return change satisfies never
  }
}

function BeforeAfter({ words, before, after }: { words: ReactNode; before: string; after: string }) {
  return (
    <>
      {words}
      <span className={classes.texts}>
        {before ? <del className={classes.before}>{before}</del> : null}
        {after ? <ins className={classes.after}>{after}</ins> : null}
      </span>
    </>
  )
}
