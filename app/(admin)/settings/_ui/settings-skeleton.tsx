import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./settings.module.css"
import skeleton from "./settings-skeleton.module.css"

const CARDS = [2, 4, 3]
const FIELDS = [90, 120, 70, 100]

/** A part of the settings while it is on its way. */
export function SettingsSkeleton() {
  const common = useTranslations("common")
  return (
    <>
      <output className="sr-only">{common("loading")}</output>
      {CARDS.map((fields) => (
        <PlainCard key={fields} label={common("loading")}>
          <div className={skeleton.card}>
            <Skeleton width={130} height={20} />
            <div className={classes.fields}>
              {FIELDS.slice(0, fields).map((width) => (
                <div key={width} className={skeleton.field}>
                  <Skeleton width={width} />
                  <Skeleton height={36} />
                </div>
              ))}
            </div>
          </div>
        </PlainCard>
      ))}
    </>
  )
}
