"use client"

import { Radio, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { type TemplateName, templateName } from "@/lib/surveys/templates"
import { TemplateCard } from "./template-card"
import classes from "./template-choice.module.css"
import { foundTemplates } from "./template-groups"

type Props = { value: TemplateName; onChange: (template: TemplateName) => void }

/** The questionnaires to start from, in groups that can be searched. */
export function TemplateChoice({ value, onChange }: Props) {
  const t = useTranslations("surveys")
  const id = useId()
  const [search, setSearch] = useState("")
  const groups = foundTemplates(search, (name) => `${t(`template.${name}.name`)} ${t(`template.${name}.text`)}`)
  return (
    <Radio.Group
      label={t("create.template")}
      value={value}
      onChange={(chosen) => onChange(templateName.parse(chosen))}
      data-autofocus
    >
      <TextInput
        type="search"
        size="xs"
        aria-label={t("create.templateSearch")}
        placeholder={t("create.templateSearch")}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        className={classes.search}
        value={search}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <div className={classes.groups}>
        {groups.map(({ group, names }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend over the sticky ground.
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={classes.group}>
              {t(`templateGroup.${group}`)}
            </div>
            <div className={classes.cards}>
              {names.map((name) => (
                <TemplateCard key={name} name={name} />
              ))}
            </div>
          </div>
        ))}
        <p className={classes.none} role="status">
          {groups.length === 0 ? t("create.templateNone") : null}
        </p>
      </div>
    </Radio.Group>
  )
}
