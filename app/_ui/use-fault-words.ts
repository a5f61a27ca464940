import { useTranslations } from "next-intl"
import type { FieldError } from "@/lib/errors"
import type { Fault } from "@/lib/faults"
import type { Messages } from "@/lib/i18n/messages"

type Sentence = keyof Messages["faults"]["sentence"]

/** Says in the person's language what is wrong with a value. */
export function useFaultWords(): (fault: Fault | undefined) => string {
  const t = useTranslations("faults")
  return (fault) => {
    const kind = `sentence.${fault?.kind as Sentence}` as const
    if (!fault || !t.has(kind)) return t("sentence.wrong")
    const sentence = t(kind, fault.values)
    const { suggestion } = fault.values
    return suggestion ? t("meant", { sentence, suggestion }) : sentence
  }
}

/** The faults of an answer, each once: one value may break several rules that have one sentence. */
export function differentFaults(fields: readonly FieldError[]): FieldError[] {
  const name = ({ path, fault }: FieldError) => `${path} ${JSON.stringify(fault)}`
  return fields.filter((field, index) => fields.findIndex((other) => name(other) === name(field)) === index)
}
