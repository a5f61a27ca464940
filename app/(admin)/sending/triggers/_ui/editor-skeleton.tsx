import { useTranslations } from "next-intl"
import { AskingSkeleton } from "../../_ui/asking/asking-skeleton"

const CARDS = ["when", "ask", "after", "hours"] as const

/** The form about a trigger while it is read. */
export function EditorSkeleton() {
  const t = useTranslations("triggers")
  return (
    <AskingSkeleton
      title={t("one")}
      parent={{ label: t("title"), href: "/sending/triggers" }}
      cards={CARDS.map((card) => t(`form.${card}`))}
      beside={t("summary.title")}
    />
  )
}
