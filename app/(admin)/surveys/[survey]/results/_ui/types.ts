import type { Written } from "@/lib/insights/survey-results/pictures"

/** A text in a list. */
export type WrittenRow = Written & { id: string }
