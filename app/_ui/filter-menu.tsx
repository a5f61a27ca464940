"use client"

import { Menu } from "@mantine/core"
import { IconCalendar, IconChevronDown } from "@tabler/icons-react"
import dynamic from "next/dynamic"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { Fragment, useState, useTransition } from "react"
import classes from "./filter-menu.module.css"
import type { OwnPeriod } from "./period-dialog"

const PeriodDialog = dynamic(() => import("./period-dialog").then((module) => module.PeriodDialog))

/** One filter of a screen. What it filters by lives in the URL: every option is the address of its result. */
export type Filter = {
  key: string
  /** Shown before the value in lighter type: "Compare". */
  label?: string
  /** The chosen value in words, and fewer words for phones. */
  value: string
  shortValue?: string
  icon?: "calendar"
  /** Options of one `group` stand together under its name. */
  options: { value: string; label: string; href: string; chosen: boolean; group?: string }[]
  /** Offers a period of one's own. */
  period?: OwnPeriod
}

/** A filter as a button that opens its options. */
function FilterMenu({ filter, go }: { filter: Filter; go: (href: string) => void }) {
  const [asking, setAsking] = useState(false)
  const { period } = filter
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <button type="button" className={classes.button}>
            {filter.icon === "calendar" ? <IconCalendar size={14} stroke={1.75} aria-hidden="true" /> : null}
            {filter.label ? <span className={classes.label}>{filter.label}</span> : null}
            <span className={filter.shortValue ? classes.long : undefined}>{filter.value}</span>
            {filter.shortValue ? <span className={classes.short}>{filter.shortValue}</span> : null}
            <IconChevronDown size={13} stroke={1.75} className={classes.chevron} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.dropdown}>
          {filter.options.map((option, index) => (
            <Fragment key={option.value}>
              {option.group && option.group !== filter.options[index - 1]?.group ? (
                <Menu.Label>{option.group}</Menu.Label>
              ) : null}
              <Menu.Item
                component={Link}
                href={option.href}
                scroll={false}
                onNavigate={(event) => {
                  event.preventDefault()
                  go(option.href)
                }}
                aria-current={option.chosen ? "true" : undefined}
                className={classes.option}
              >
                {option.label}
              </Menu.Item>
            </Fragment>
          ))}
          {period ? (
            <Menu.Item className={classes.option} onClick={() => setAsking(true)}>
              {period.label}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {period && asking ? <PeriodDialog period={period} go={go} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

type BarProps = {
  filters: readonly Filter[]
  label: string
  /** Without frames, for a place within a card. */
  quiet?: boolean
}

/** The filters of a screen, for the actions of its header. Until what was chosen last is there, the screen is marked as busy. */
export function FilterBar({ filters, label, quiet = false }: BarProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const go = (href: string) => start(() => router.push(href, { scroll: false }))
  return (
    <search aria-label={label} aria-busy={pending} className={classes.bar} data-quiet={quiet || undefined}>
      {filters.map((filter) => (
        <FilterMenu key={filter.key} filter={filter} go={go} />
      ))}
    </search>
  )
}
