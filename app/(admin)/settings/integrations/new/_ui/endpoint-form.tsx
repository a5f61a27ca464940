import { Button, Radio, Stack, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm } from "react-hook-form"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { useFieldWords } from "@/app/_ui/use-field-words"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import type { WebhookSource } from "@/lib/integrations/schema"
import { addEndpoint } from "../../actions"
import classes from "./new-endpoint.module.css"
import { SourceChoice } from "./source-choice"

const NAME_LENGTH = 100
const HEADER = /^[A-Za-z0-9-]{1,64}$/
const PROOFS = ["standard", "header"] as const

type Fields = { source: WebhookSource; name: string; verification: (typeof PROOFS)[number]; headerName: string }
type Props = { onMade: (made: ListedEndpoint & { secret: string | null }) => void }

export function EndpointForm({ onMade }: Props) {
  const t = useTranslations("integrations.new")
  const sources = useTranslations("integrations.sources")
  const words = useFieldWords()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const { register, control, handleSubmit, watch, formState } = useForm<Fields>({
    defaultValues: { source: "shopify", name: "", verification: "standard", headerName: "X-Webhook-Secret" },
  })
  const [source, verification] = watch(["source", "verification"])
  const submit = handleSubmit(async ({ name, headerName, ...chosen }) => {
    const own = chosen.source === "generic" ? { verification, ...(verification === "header" && { headerName }) } : {}
    const outcome = await addEndpoint({ source: chosen.source, name: name.trim() || sources(chosen.source), ...own })
    if (outcome.ok) onMade(outcome.value)
    else setFailure(failureWords(outcome.error))
  })
  return (
    <form onSubmit={submit} noValidate className={classes.inset}>
      <Stack gap="lg">
        <Controller
          control={control}
          name="source"
          render={({ field }) => <SourceChoice source={field.value} onChange={field.onChange} />}
        />
        <TextInput
          label={t("name")}
          description={t("nameHelp")}
          placeholder={sources(source)}
          autoComplete="off"
          maxLength={NAME_LENGTH}
          {...register("name")}
        />
        {source === "generic" ? (
          <Controller
            control={control}
            name="verification"
            render={({ field }) => (
              <Radio.Group {...field} label={t("verification")}>
                <Stack gap="xs">
                  {PROOFS.map((proof) => (
                    <Radio key={proof} value={proof} label={t(proof)} description={t(`${proof}Help`)} />
                  ))}
                </Stack>
              </Radio.Group>
            )}
          />
        ) : null}
        {source === "generic" && verification === "header" ? (
          <TextInput
            label={t("headerName")}
            autoComplete="off"
            error={words(formState.errors.headerName)}
            {...register("headerName", { pattern: HEADER, required: true })}
          />
        ) : null}
      </Stack>
      <div className={classes.foot}>
        {failure ? (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        ) : null}
        <Button type="submit" loading={formState.isSubmitting}>
          {t("make")}
        </Button>
      </div>
    </form>
  )
}
