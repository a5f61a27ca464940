import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./asking.module.css"

type Props = {
  title: string
  parent: { label: string; href: string }
  /** What the cards of the form are called. */
  cards: readonly string[]
  /** And the one beside it. */
  beside: string
}

/** A form about asking while it is read. */
export function AskingSkeleton({ title, parent, cards, beside }: Props) {
  return (
    <LoadingPage title={title} parent={parent}>
      <div className={classes.columns}>
        <div className={classes.form}>
          {cards.map((label) => (
            <PlainCard key={label} label={label}>
              <div className={classes.waiting}>
                <Skeleton width={280} height={30} />
              </div>
            </PlainCard>
          ))}
        </div>
        <PlainCard label={beside}>
          <div className={classes.waiting}>
            <Skeleton width={240} height={60} />
          </div>
        </PlainCard>
      </div>
    </LoadingPage>
  )
}
