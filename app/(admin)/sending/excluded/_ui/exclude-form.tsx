import { zodResolver } from "@hookform/resolvers/zod"
import { Button, Stack, Textarea, TextInput } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { SuppressionReason } from "@/lib/delivery/suppressions/reasons"
import { type NewSuppressionInput, newSuppression } from "@/lib/delivery/suppressions/schema"
import { excludeAddress } from "../actions"
import { excludedHref } from "../excluded-query"

export function ExcludeForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("excluded")
  const common = useTranslations("common")
  const router = useRouter()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [known, setKnown] = useState<{ email: string; reason: SuppressionReason }>()
  const { register, handleSubmit, formState, getValues, setFocus } = useForm<NewSuppressionInput>({
    resolver: zodResolver(newSuppression),
    defaultValues: { email: "", note: "" },
  })
  // The dialog opened before this form was fetched, and gave the focus to what was there.
  useEffect(() => setFocus("email"), [setFocus])
  const submit = handleSubmit(async (input) => {
    const outcome = await excludeAddress(input)
    if (!outcome.ok) return setFailure(failureWords(outcome.error))
    if (!outcome.value.added) return setKnown({ email: getValues("email"), reason: outcome.value.reason })
    router.push(excludedHref({}))
    onClose()
  })
  if (known) {
    return (
      <>
        <DialogBody>
          <p role="status">{t("form.known", { email: known.email, why: t(`reasons.${known.reason}`) })}</p>
        </DialogBody>
        <DialogFoot>
          <Button onClick={onClose} data-autofocus>
            {common("close")}
          </Button>
        </DialogFoot>
      </>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Stack gap="sm">
          <TextInput
            label={t("form.email")}
            type="email"
            autoComplete="off"
            error={formState.errors.email && t("form.wrongEmail")}
            {...register("email")}
          />
          <Textarea
            label={t("form.note")}
            description={t("form.noteHelp")}
            rows={2}
            error={formState.errors.note && common("field.tooLong")}
            {...register("note")}
          />
        </Stack>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {t("form.submit")}
        </Button>
      </DialogFoot>
    </form>
  )
}
