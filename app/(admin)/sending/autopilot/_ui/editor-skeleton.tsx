import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import columns from "../../triggers/_ui/editor.module.css"
import classes from "./skeletons.module.css"

const CARDS = ["ask", "rhythm", "whom", "limits"] as const

/** The form about an autopilot while it is read. */
export function EditorSkeleton() {
  const t = useTranslations("autopilot")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title="…" parent={{ label: t("title"), href: "/sending/autopilot" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <div className={columns.columns}>
          <div className={columns.form}>
            {CARDS.map((card) => (
              <Card key={card} title={t(`form.${card}`)}>
                <div className={classes.inside}>
                  <Skeleton width={280} height={30} />
                </div>
              </Card>
            ))}
          </div>
          <Card title={t("summary.title")}>
            <div className={classes.inside}>
              <Skeleton width={240} height={60} />
            </div>
          </Card>
        </div>
      </PageBody>
    </>
  )
}
