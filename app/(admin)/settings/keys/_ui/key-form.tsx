import { Button, Radio, Stack, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm } from "react-hook-form"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { addKey } from "../actions"

const SCOPES = ["read", "write", "admin"] as const
const NAME_LENGTH = 100

type Fields = { name: string; scope: (typeof SCOPES)[number] }
type Props = { onMade: (key: string) => void; onClose: () => void }

export function KeyForm({ onMade, onClose }: Props) {
  const t = useTranslations("settings.keys")
  const common = useTranslations("common")
  const words = useFieldWords()
  const [failure, setFailure] = useState<string>()
  const { register, control, handleSubmit, formState } = useForm<Fields>({ defaultValues: { name: "", scope: "read" } })
  const submit = handleSubmit(async (fields) => {
    const outcome = await addKey(fields)
    if (outcome.ok) onMade(outcome.value.key)
    else setFailure(common("failed"))
  })
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Stack gap="md">
          <TextInput
            label={t("name")}
            description={t("nameHelp")}
            autoComplete="off"
            data-autofocus
            maxLength={NAME_LENGTH}
            error={words(formState.errors.name)}
            {...register("name", { validate: { required: (name) => name.trim() !== "" } })}
          />
          <Controller
            control={control}
            name="scope"
            render={({ field }) => (
              <Radio.Group {...field} label={t("scope")}>
                <Stack gap="xs">
                  {SCOPES.map((scope) => (
                    <Radio
                      key={scope}
                      value={scope}
                      label={t(`scopes.${scope}.name`)}
                      description={t(`scopes.${scope}.what`)}
                    />
                  ))}
                </Stack>
              </Radio.Group>
            )}
          />
        </Stack>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {t("make")}
        </Button>
      </DialogFoot>
    </form>
  )
}
