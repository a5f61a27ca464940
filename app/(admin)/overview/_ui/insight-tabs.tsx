"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import classes from "./insight-tabs.module.css"

const tabs = [
  { key: "figures", href: "/overview" },
  { key: "compare", href: "/overview/compare" },
  { key: "segments", href: "/overview/segments" },
  { key: "drivers", href: "/overview/drivers" },
  { key: "quality", href: "/overview/quality" },
  { key: "benchmarks", href: "/overview/benchmarks" },
] as const

/** The screens of the overview; on phones they scroll sideways. */
export function InsightTabs() {
  const t = useTranslations("frame.overviewTabs")
  const pathname = usePathname()
  return (
    <nav aria-label={t("label")} className={classes.tabs}>
      <ul>
        {tabs.map(({ key, href }) => (
          <li key={key}>
            <Link href={href} className={classes.tab} aria-current={isUnder(pathname, href) ? "page" : undefined}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The scores are the overview itself; the others have screens of their own below them. */
const isUnder = (pathname: string, href: string): boolean =>
  pathname === href || (href !== "/overview" && pathname.startsWith(`${href}/`))
