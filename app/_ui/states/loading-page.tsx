import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PageBody, PageHeader } from "../page-header"
import { Skeleton } from "./skeleton"

type Props = {
  title: string
  parent?: { label: string; href: string }
  /** The width of each button or filter in the head, no two alike. */
  actions?: readonly number[]
  children: ReactNode
}

/** A screen while its content is on its way: its real head, and in words that it is loading. */
export function LoadingPage({ title, parent, actions = [], children }: Props) {
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={title}
        parent={parent}
        actions={actions.length > 0 && actions.map((width) => <Skeleton key={width} width={width} height={30} />)}
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        {children}
      </PageBody>
    </>
  )
}
