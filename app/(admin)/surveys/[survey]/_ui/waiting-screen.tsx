import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./waiting-screen.module.css"

/** A screen of a survey while it is read: blocks of these heights, each another, where its cards will be. */
export function WaitingScreen({ title, heights }: { title: string; heights: readonly number[] }) {
  const t = useTranslations("surveys")
  return (
    <LoadingPage title={title} parent={{ label: t("title"), href: "/surveys" }}>
      {heights.map((height) => (
        <PlainCard key={height} label={title} className={classes.inset}>
          <Skeleton height={height} />
        </PlainCard>
      ))}
    </LoadingPage>
  )
}
