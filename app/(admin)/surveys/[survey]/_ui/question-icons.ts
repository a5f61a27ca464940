import {
  IconAlignLeft,
  IconAt,
  IconCalendar,
  IconCheckbox,
  IconCircleDot,
  IconGauge,
  IconLetterCase,
  IconMessage,
  IconMoodSmile,
  IconNumber123,
  IconPhone,
  IconSelect,
  IconShieldCheck,
  IconStar,
  IconTable,
  IconToggleLeft,
  type TablerIcon,
} from "@tabler/icons-react"
import type { Question } from "@/lib/surveys/schema"

export const questionIcons: Record<Question["type"], TablerIcon> = {
  nps: IconGauge,
  csat: IconMoodSmile,
  ces: IconMoodSmile,
  rating: IconStar,
  single_choice: IconCircleDot,
  multiple_choice: IconCheckbox,
  drop_down: IconSelect,
  matrix: IconTable,
  yes_no: IconToggleLeft,
  long_text: IconAlignLeft,
  short_text: IconLetterCase,
  number: IconNumber123,
  date: IconCalendar,
  email: IconAt,
  phone: IconPhone,
  consent: IconShieldCheck,
  message: IconMessage,
}

/** The types as the menus group them. */
export const TYPE_GROUPS = [
  { name: "scales", types: ["nps", "csat", "ces", "rating"] },
  { name: "choices", types: ["single_choice", "multiple_choice", "drop_down", "yes_no", "matrix"] },
  { name: "words", types: ["short_text", "long_text", "number", "date", "email", "phone"] },
  { name: "rest", types: ["consent", "message"] },
] as const satisfies { name: string; types: Question["type"][] }[]
