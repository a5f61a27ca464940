import { IconBolt, IconMailOff, IconMessage2, IconUsers, type TablerIcon } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { ChoiceCards } from "@/app/_ui/choice-cards"
import { IMPORT_KINDS, type ImportKind } from "@/lib/imports/fields"

const icons: Record<ImportKind, TablerIcon> = {
  customers: IconUsers,
  events: IconBolt,
  responses: IconMessage2,
  suppressions: IconMailOff,
}

type Props = { kind: ImportKind; onChange: (kind: ImportKind) => void }

/** Customers, events, past answers or addresses to exclude, each with what its rows hold. */
export function KindChoice({ kind, onChange }: Props) {
  const t = useTranslations("imports")
  return (
    <ChoiceCards
      legend={t("kind.label")}
      name="kind"
      value={kind}
      choices={IMPORT_KINDS.map((each) => ({
        value: each,
        icon: icons[each],
        label: t(`kind.${each}`),
        help: t(`kindHelp.${each}`),
      }))}
      onChange={onChange}
    />
  )
}
