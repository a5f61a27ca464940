import { useTranslations } from "next-intl"
import type { Colleague } from "./types"

/** Names a choice of the filter by assigned person: “Me”, “Nobody”, “Somebody”, or a member by name. */
export function useAssigneeWords(members: readonly Colleague[]) {
  const t = useTranslations("responses.filters")
  return (assignee: string): string => {
    if (assignee === "me" || assignee === "nobody" || assignee === "someone") return t(assignee)
    return members.find(({ id }) => id === assignee)?.name ?? t("unknownMember")
  }
}
