import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { findCustomers } from "../actions"
import type { PickedCustomer } from "../campaign-form"
import classes from "./customer-picker.module.css"

const PAUSE_MS = 250

type Props = {
  picked: readonly PickedCustomer[]
  onChange: (picked: PickedCustomer[]) => void
  /** One at most: another takes the place of the first. */
  single?: boolean
}

/** Finds customers by the beginning of name or email, and picks them one by one. */
export function CustomerPicker({ picked, onChange, single = false }: Props) {
  const t = useTranslations("campaigns.form")
  const noName = t("noName")
  const [search, setSearch] = useState("")
  const [found, setFound] = useState<{ id: string; name: string | null; email: string | null }[]>()

  useEffect(() => {
    let outdated = false
    setFound(undefined)
    if (search.trim() === "") return
    const timer = setTimeout(async () => {
      const outcome = await findCustomers(search.trim())
      if (!outdated && outcome.ok) setFound(outcome.value)
    }, PAUSE_MS)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [search])

  const pick = (customer: PickedCustomer) => {
    if (single) onChange([customer])
    else if (!picked.some(({ id }) => id === customer.id)) onChange([...picked, customer])
    setSearch("")
  }
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        value={search}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <div aria-live="polite">
        {found?.length === 0 ? <p className={classes.none}>{t("nobodyFound")}</p> : null}
        {found && found.length > 0 ? (
          <ul className={classes.found}>
            {found.map(({ id, name, email }) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes.option}
                  onClick={() => pick({ id, label: name ?? email ?? noName })}
                >
                  <span className={classes.name}>{name ?? email ?? noName}</span>
                  {name ? <span className={classes.email}>{email ?? t("noEmail")}</span> : null}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {picked.length > 0 ? (
        <ul className={classes.picked} aria-label={t("pickedList")}>
          {picked.map(({ id, label }) => (
            <li key={id} className={classes.chip}>
              <span className={classes.label}>{label}</span>
              <button
                type="button"
                className={classes.remove}
                aria-label={t("remove", { name: label })}
                onClick={() => onChange(picked.filter((one) => one.id !== id))}
              >
                <IconX size={13} stroke={2} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
