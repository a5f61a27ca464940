import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { readSession } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { hasOwner } from "@/lib/accounts/set-up-owner"
import { SignInForm } from "./sign-in-form"

export async function generateMetadata() {
  return { title: (await getTranslations("entry"))("signIn.title") }
}

export default async function SignInPage() {
  if (!(await hasOwner())) redirect("/welcome")
  if (await readSession()) redirect("/overview")
  return (
    <ScreenTexts areas={["entry"]}>
      <SignInForm />
    </ScreenTexts>
  )
}
