import { useLocale, useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { pipingValues } from "@/lib/surveys/piping"
import { speaker } from "@/lib/surveys/speak"
import type { ResultsData } from "../load-results"
import { DropOff } from "./drop-off"
import { QuestionCard } from "./question-card"
import { ResultsHead } from "./results-head"
import classes from "./results-screen.module.css"
import { SplitCard } from "./split-card"

/** The results of a survey: in short, each question, where people stop, and in parts. */
export function ResultsScreen({ data }: { data: ResultsData }) {
  const t = useTranslations("results")
  const { results, filters, clearHref, brand } = data
  const { survey, n, questions } = results
  const say = speaker(results, useLocale(), pipingValues({ brand }))
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: survey.name, href: `/surveys/${survey.id}` }}
        actions={<FilterBar filters={filters} label={t("filters")} />}
      />
      <PageBody>
        <div className={classes.stack}>
          {n === 0 ? (
            <PlainCard label={t("title")}>
              {clearHref ? (
                <EmptyState
                  what={t("empty.filtered")}
                  how={t("empty.fewer")}
                  action={{ label: t("empty.clear"), href: clearHref }}
                />
              ) : (
                <EmptyState
                  what={t("empty.what")}
                  how={t("empty.how")}
                  action={{ label: t("empty.action"), href: "/sending/new" }}
                />
              )}
            </PlainCard>
          ) : (
            <>
              {results.truncated ? <p className={classes.note}>{t("truncated", { n })}</p> : null}
              <ResultsHead results={results} />
              {questions
                .filter(({ picture }) => picture.kind !== "none")
                .map((question) => (
                  <QuestionCard key={question.key} question={question} data={data} say={say} />
                ))}
              <DropOff results={results} say={say} />
              <SplitCard results={results} />
            </>
          )}
        </div>
      </PageBody>
    </>
  )
}
