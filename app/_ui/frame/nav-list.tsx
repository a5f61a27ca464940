"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { CountBadge } from "../marks/count-badge"
import classes from "./nav-list.module.css"
import { places } from "./places"
import type { FrameData } from "./types"

type Props = { counts: FrameData["counts"]; collapsed: boolean }

/** The sections; the one we are in is marked, and a count says where something waits. */
export function NavList({ counts, collapsed }: Props) {
  const t = useTranslations("frame")
  const pathname = usePathname()
  return (
    <nav aria-label={t("navigation")} className={classes.nav}>
      <ul>
        {places.map(({ key, href, icon: Icon }) => {
          const count = counts[key] ?? 0
          const here = pathname === href || pathname.startsWith(`${href}/`)
          const name = t(`places.${key}`)
          return (
            <li key={key}>
              <Link
                href={href}
                className={classes.item}
                data-collapsed={collapsed || undefined}
                data-name={name}
                aria-current={here ? "page" : undefined}
              >
                <Icon size={16} stroke={1.75} aria-hidden="true" className={classes.icon} />
                <span className={collapsed ? "sr-only" : classes.name}>{name}</span>
                {count > 0 ? (
                  <>
                    <span className="sr-only">{t("needsLook", { count })}</span>
                    <span aria-hidden="true" className={collapsed ? classes.point : classes.count}>
                      {collapsed ? null : <CountBadge count={count} />}
                    </span>
                  </>
                ) : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
