import { useTranslations } from "next-intl"
import { PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./editor-skeleton.module.css"
import preview from "./preview-pane.module.css"
import editor from "./survey-editor.module.css"

const CARDS = ["one", "two", "three"]

/** The editor while its survey is on the way. */
export function EditorSkeleton() {
  const t = useTranslations("surveys")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title="…"
        parent={{ label: t("title"), href: "/surveys" }}
        actions={
          <>
            <Skeleton width={100} height={30} />
            <Skeleton width={118} height={30} />
          </>
        }
      />
      <output className="sr-only">{common("loading")}</output>
      <div className={editor.panes} data-view="list">
        <div className={`${editor.list} ${classes.cards}`}>
          {CARDS.map((card) => (
            <Skeleton key={card} height={52} />
          ))}
        </div>
        <div className={`${editor.edit} ${classes.cards}`}>
          <Skeleton height={36} />
          <Skeleton height={220} radius={10} />
        </div>
        <div className={`${editor.preview} ${preview.pane}`}>
          <Skeleton width={338} height={620} radius={34} />
        </div>
      </div>
    </>
  )
}
