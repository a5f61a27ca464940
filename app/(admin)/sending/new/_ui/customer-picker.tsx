import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { findCustomers } from "../actions"
import type { PickedCustomer, SendForm } from "../send-form"
import classes from "./customer-picker.module.css"
import type { ChangeForm } from "./use-send-form"

const PAUSE_MS = 250

/** Finds customers by the beginning of name or email, and picks them one by one. */
export function CustomerPicker({ form: { picked }, change }: { form: SendForm; change: ChangeForm }) {
  const t = useTranslations("sending.byHandForm")
  const noName = useTranslations("sending.sent")("noName")
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
    if (!picked.some(({ id }) => id === customer.id)) change({ picked: [...picked, customer] })
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
                onClick={() => change({ picked: picked.filter((one) => one.id !== id) })}
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
