import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { filterCount } from "../feed-query"
import type { FeedFilterControls } from "./use-feed-filters"

/** No answer fits: the way to more is fewer filters, or a longer period. */
export function NothingFound({ shown, change, clear }: FeedFilterControls) {
  const t = useTranslations("responses.nothing")
  if (filterCount(shown) > 0 || shown.search !== "") {
    return <EmptyState what={t("filtered")} how={t("fewer")} action={<Button onClick={clear}>{t("clear")}</Button>} />
  }
  return (
    <EmptyState
      what={t("inPeriod")}
      how={t("longer")}
      action={<Button onClick={() => change({ days: "all" })}>{t("all")}</Button>}
    />
  )
}
