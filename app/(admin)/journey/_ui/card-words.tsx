import Link from "next/link"
import { useTranslations } from "next-intl"
import classes from "./card-words.module.css"
import type { CardContent } from "./types"

type Props = { name: string; content: Exclude<CardContent, { kind: "figures" }> }

/** What a touchpoint without figures lacks, and the way there. */
export function CardWords({ name, content }: Props) {
  const t = useTranslations("journey")
  const marks = useTranslations("marks.metric")
  switch (content.kind) {
    case "quiet":
      return <p className={classes.words}>{t("noAnswers")}</p>
    case "otherMetric": {
      const metric = marks(`${content.metric}.name`)
      return (
        <>
          <p className={classes.words}>{t("otherMetric", { metric })}</p>
          <Link href={content.href} prefetch={false} className={classes.link}>
            {t("showMetric", { metric })}
          </Link>
        </>
      )
    }
    case "draft":
      return (
        <>
          <p className={classes.words}>{t("draft")}</p>
          <Link href={content.href} prefetch={false} className={classes.link}>
            {t("finishDraft")}
          </Link>
        </>
      )
    case "noSurvey":
      return (
        <>
          <p className={classes.words}>{t("noSurvey")}</p>
          <Link
            href={content.href}
            prefetch={false}
            className={classes.link}
            aria-label={t("createSurveyFor", { name })}
          >
            {t("createSurvey")}
          </Link>
        </>
      )
    default:
      return content satisfies never
  }
}
