"use server"

import { refresh } from "next/cache"
import { cookies } from "next/headers"
import { isLocale } from "@/lib/i18n/locale"
import { localeCookie } from "./locale-cookie"

const oneYear = 365 * 24 * 60 * 60

/** Keeps the language a person picks; a language the screens do not have is ignored. */
export async function chooseScreenLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return
  const store = await cookies()
  store.set(localeCookie, locale, { path: "/", maxAge: oneYear, sameSite: "lax", httpOnly: true })
  refresh()
}
