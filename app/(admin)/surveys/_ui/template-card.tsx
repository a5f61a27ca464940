import { Radio } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type TemplateName, templates } from "@/lib/surveys/templates"
import classes from "./template-choice.module.css"

/** One questionnaire to start from: its name, what it measures, and what it asks in a sentence. */
export function TemplateCard({ name }: { name: TemplateName }) {
  const t = useTranslations("surveys.template")
  const marks = useTranslations("marks.metric")
  return (
    <Radio.Card value={name} radius="md" className={classes.card}>
      <Radio.Indicator size="xs" className={classes.mark} />
      <span>
        <span className={classes.head}>
          {t(`${name}.name`)}
          <span className={classes.metric}>{marks(`${templates[name].metric}.name`)}</span>
        </span>
        <span className={classes.text}>{t(`${name}.text`)}</span>
      </span>
    </Radio.Card>
  )
}
