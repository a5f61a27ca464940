"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import type { PageLogo } from "@/lib/accounts/logos/schema"
import { type WorkspaceSettings, workspaceSettings } from "@/lib/accounts/schema"
import type { RecountStatus } from "@/lib/responses/recount-status"
import { saveSettings } from "../actions"
import { AskingCard } from "./asking-card"
import { BrandCard } from "./brand-card"
import { ButtonsCard, type PageWords } from "./buttons-card"
import { LinksCard } from "./links-card"
import { MailCard } from "./mail-card"
import { SegmentsCard } from "./segments-card"
import { SettingsBar } from "./settings-bar"
import { useRecount } from "./use-recount"
import { ZoneCard } from "./zone-card"

type Props = {
  settings: WorkspaceSettings
  timeZones: string[]
  /** Properties that customers and events carry: "customer.country". */
  propertyKeys: string[]
  recount: RecountStatus
  /** The workspace's present one. */
  logo: PageLogo | null
  pageWords: PageWords[]
}

/** Everything about the brand and how it asks, saved together. */
export function WorkspaceForm({ settings, timeZones, propertyKeys, recount: startRecount, logo, pageWords }: Props) {
  const common = useTranslations("common")
  const t = useTranslations("settings.workspace")
  const form = useForm<WorkspaceSettings>({ resolver: zodResolver(workspaceSettings), values: settings })
  const { isDirty, isSubmitting, errors } = form.formState
  const [saved, setSaved] = useState(false)
  const [failure, setFailure] = useState<"badFields" | "failed">()
  const recount = useRecount(startRecount)

  const submit = form.handleSubmit(
    async (input) => {
      const outcome = await saveSettings(input)
      if (outcome.ok) {
        setFailure(undefined)
        setSaved(true)
        // The texts as the fields have them: what is saved leaves out the empty ones.
        form.reset({ ...input, buttonTexts: form.getValues("buttonTexts") })
        recount.follow(outcome.value)
        return
      }
      for (const { path } of outcome.error.fields) form.setError(path as keyof WorkspaceSettings, { type: "server" })
      setFailure(outcome.error.fields.length > 0 ? "badFields" : "failed")
    },
    () => setFailure("badFields"),
  )
  // What was wrong with the fields is over when none is wrong any more.
  const corrected = failure === "badFields" && Object.keys(errors).length === 0
  const words = failure === "badFields" ? t("badFields") : failure && common("failed")

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate style={{ display: "contents" }}>
        <LeaveGuard dirty={isDirty && !isSubmitting} />
        <BrandCard logo={logo} />
        <ButtonsCard pageWords={pageWords} />
        <ZoneCard timeZones={timeZones} />
        <AskingCard />
        <MailCard />
        <LinksCard />
        <SegmentsCard propertyKeys={propertyKeys} />
        <SettingsBar
          dirty={isDirty}
          saving={isSubmitting}
          saved={saved && !isDirty}
          failure={isDirty && !corrected ? words : undefined}
          recount={recount}
          onDiscard={() => {
            setFailure(undefined)
            form.reset(settings)
          }}
        />
      </form>
    </FormProvider>
  )
}
