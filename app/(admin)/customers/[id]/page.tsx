import { getTranslations } from "next-intl/server"
import { cache } from "react"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { CustomerScreen } from "./_ui/customer-screen"
import { loadCustomer } from "./load-customer"

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => loadCustomer(await requireCtx(), id))

export async function generateMetadata({ params }: Props) {
  const { customer } = await load((await params).id)
  return { title: customer.name ?? customer.email ?? (await getTranslations("customers"))("nameless") }
}

export default async function CustomerPage({ params }: Props) {
  return (
    <ScreenTexts areas={["customers"]}>
      <CustomerScreen {...(await load((await params).id))} />
    </ScreenTexts>
  )
}
