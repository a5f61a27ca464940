import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { hasOwner } from "@/lib/accounts/set-up-owner"

export default async function WelcomePage() {
  if (await hasOwner()) redirect("/sign-in")
  const texts = await getTranslations("entry.welcome")
  return (
    <>
      <h1>{texts("title")}</h1>
      <p>{texts("lead")}</p>
      <p>{texts("help")}</p>
    </>
  )
}
