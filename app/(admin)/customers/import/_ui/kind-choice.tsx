import { IconBolt, IconMailOff, IconMessage2, IconUsers, type TablerIcon } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { IMPORT_KINDS, type ImportKind } from "@/lib/imports/fields"
import classes from "./kind-choice.module.css"

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
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t("kind.label")}</legend>
      {IMPORT_KINDS.map((each) => {
        const Icon = icons[each]
        return (
          <label key={each} className={classes.kind} data-chosen={each === kind ? "" : undefined}>
            <input
              type="radio"
              name="kind"
              className="sr-only"
              value={each}
              checked={each === kind}
              onChange={() => onChange(each)}
            />
            <Icon size={16} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <span>
              <span className={classes.name}>{t(`kind.${each}`)}</span>
              <span className={classes.help}>{t(`kindHelp.${each}`)}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
