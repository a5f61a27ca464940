import { IconBuildingStore, IconCode, IconHeadset, IconShoppingBag, type TablerIcon } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { ChoiceCards } from "@/app/_ui/choice-cards"
import { WEBHOOK_SOURCES, type WebhookSource } from "@/lib/integrations/schema"

const icons: Record<WebhookSource, TablerIcon> = {
  shopify: IconShoppingBag,
  woocommerce: IconBuildingStore,
  zendesk: IconHeadset,
  generic: IconCode,
}

type Props = { source: WebhookSource; onChange: (source: WebhookSource) => void }

/** What can be connected, each with what it tells. */
export function SourceChoice({ source, onChange }: Props) {
  const t = useTranslations("integrations")
  return (
    <ChoiceCards
      legend={t("new.source")}
      name="source"
      value={source}
      choices={WEBHOOK_SOURCES.map((each) => ({
        value: each,
        icon: icons[each],
        label: t(`sources.${each}`),
        help: t(`sourceHelp.${each}`),
      }))}
      onChange={onChange}
    />
  )
}
