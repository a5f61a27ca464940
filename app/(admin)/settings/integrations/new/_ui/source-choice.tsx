import { IconBuildingStore, IconCode, IconHeadset, IconShoppingBag, type TablerIcon } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { WEBHOOK_SOURCES, type WebhookSource } from "@/lib/integrations/schema"
import classes from "./source-choice.module.css"

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
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t("new.source")}</legend>
      {WEBHOOK_SOURCES.map((each) => {
        const Icon = icons[each]
        return (
          <label key={each} className={classes.source} data-chosen={each === source ? "" : undefined}>
            <input
              type="radio"
              name="source"
              className="sr-only"
              value={each}
              checked={each === source}
              onChange={() => onChange(each)}
            />
            <Icon size={16} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <span>
              <span className={classes.name}>{t(`sources.${each}`)}</span>
              <span className={classes.help}>{t(`sourceHelp.${each}`)}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
