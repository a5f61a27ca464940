"use client"

import { TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useController, useWatch } from "react-hook-form"
import { IconButton } from "@/app/_ui/icon-button"
import type { ShowIf } from "@/lib/surveys/conditions"
import type { DraftValues } from "../../draft-values"
import { LocalText } from "../local-text"
import { useIssueAt, useIssuesIn } from "../use-issue"
import { useParts } from "../use-parts"
import { ConditionCard } from "./condition-card"
import { LanguageTabs } from "./language-tabs"
import classes from "./part.module.css"

/** What some people read at the end, with a button that leads on. */
export function EndingPart({ index }: { index: number }) {
  const t = useTranslations("surveys.ending")
  const { removeEnding } = useParts()
  const { showIf, isThere, isOnly } = useEndingShape(index)
  const questions = useWatch<DraftValues, "definition.questions">({ name: "definition.questions" })
  const url = `definition.endings.${index}.button.url` as const
  const { field } = useController<DraftValues, typeof url>({ name: url })
  const error = useIssueAt(url)
  const issues = useIssuesIn(["definition", "endings"])
  if (!isThere) return null
  return (
    <>
      <div className={classes.head}>
        <h2 tabIndex={-1}>{t("number", { number: index + 1 })}</h2>
        {isOnly ? null : (
          <span className={classes.tools}>
            <IconButton icon={IconTrash} label={t("delete")} onClick={() => removeEnding(index)} />
          </span>
        )}
      </div>
      {issues.map((issue) => (
        <p key={issue} className={classes.issue}>
          {issue}
        </p>
      ))}
      <LanguageTabs part={["endings", index]} />
      <div className={classes.fields}>
        <LocalText at={["endings", index, "title"]} label={t("title")} max={200} />
        <LocalText at={["endings", index, "text"]} label={t("text")} max={1000} lines={2} />
        <LocalText at={["endings", index, "button", "label"]} label={t("button")} max={60} />
        <TextInput
          {...field}
          value={field.value ?? ""}
          label={t("url")}
          description={t("urlHelp")}
          type="url"
          placeholder="https://"
          maxLength={2000}
          error={error}
        />
        <ConditionCard part="endings" index={index} showIf={showIf} earlier={questions} />
      </div>
    </>
  )
}

type Shape = { showIf: ShowIf | undefined; isThere: boolean; isOnly: boolean }

/** What an ending's editor is drawn from: nothing that changes while somebody writes its words. */
const useEndingShape = (index: number): Shape =>
  useWatch<DraftValues, "definition.endings", DraftValues, Shape>({
    name: "definition.endings",
    compute: (endings) => ({
      showIf: endings[index]?.showIf,
      isThere: index < endings.length,
      isOnly: endings.length === 1,
    }),
  })
