"use client"

import { Radio } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type TemplateName, templateName, templates } from "@/lib/surveys/templates"
import classes from "./template-choice.module.css"

type Props = { value: TemplateName; onChange: (template: TemplateName) => void }

/** The questionnaires to start from, as cards that say what each asks. */
export function TemplateChoice({ value, onChange }: Props) {
  const t = useTranslations("surveys")
  const marks = useTranslations("marks.metric")
  return (
    <Radio.Group
      label={t("create.template")}
      value={value}
      onChange={(chosen) => onChange(templateName.parse(chosen))}
      data-autofocus
    >
      <div className={classes.cards}>
        {templateName.options.map((name) => (
          <Radio.Card key={name} value={name} radius="md" className={classes.card}>
            <Radio.Indicator size="xs" className={classes.mark} />
            <span>
              <span className={classes.head}>
                {t(`template.${name}.name`)}
                <span className={classes.metric}>{marks(`${templates[name].metric}.name`)}</span>
              </span>
              <span className={classes.text}>{t(`template.${name}.text`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
