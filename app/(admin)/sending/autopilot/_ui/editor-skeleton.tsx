import { useTranslations } from "next-intl"
import { AskingSkeleton } from "../../_ui/asking/asking-skeleton"

const CARDS = ["ask", "rhythm", "whom", "limits"] as const

/** The form about an autopilot while it is read. */
export function EditorSkeleton() {
  const t = useTranslations("autopilot")
  return (
    <AskingSkeleton
      title="…"
      parent={{ label: t("title"), href: "/sending/autopilot" }}
      cards={CARDS.map((card) => t(`form.${card}`))}
      beside={t("summary.title")}
    />
  )
}
