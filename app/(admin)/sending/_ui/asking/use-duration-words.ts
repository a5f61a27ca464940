import { useTranslations } from "next-intl"
import { durationParts } from "../../durations"

/** Says durations in the person's language: "3 days", "3 days after". */
export function useDurationWords() {
  const t = useTranslations("triggers")
  const say = (form: "duration" | "after") => (seconds: number) => {
    const { amount, unit } = durationParts(seconds)
    return t(`${form}.${unit}`, { count: amount })
  }
  return { duration: say("duration"), after: say("after") }
}
