import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { countCustomers } from "@/lib/customers/reads"
import { CustomersScreen } from "./_ui/customers-screen"
import { isAfterErasure, searchIn } from "./customers-query"
import { loadCustomers } from "./load-customers"

export async function generateMetadata() {
  return { title: (await getTranslations("customers"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CustomersPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const query = await searchParams
  const search = searchIn(query)
  const [page, count, { timeZone }] = await Promise.all([
    loadCustomers(ctx, search),
    countCustomers(ctx, { search: search || undefined }),
    readWorkspace(ctx),
  ])
  return (
    <ScreenTexts areas={["customers"]}>
      <CustomersScreen
        search={search}
        page={page}
        count={count}
        clock={{ now: ctx.now, timeZone }}
        erased={isAfterErasure(query)}
      />
    </ScreenTexts>
  )
}
