import type { TemplateName } from "@/lib/surveys/templates"

/** Templates as the dialog shows them: by the moment they ask about. */
export const TEMPLATE_GROUPS = {
  purchase: ["post-purchase", "delivery", "returns", "store-visit"],
  support: ["post-support"],
  relationship: ["relationship-nps", "onboarding", "churn"],
  digital: ["checkout-effort", "website-feedback", "digital-dimensions"],
  research: ["finding-touchpoints"],
  short: ["csat", "ces"],
  blank: ["blank-nps", "blank-csat", "blank-ces"],
} as const satisfies Record<string, readonly TemplateName[]>

type TemplateGroup = keyof typeof TEMPLATE_GROUPS

/** The groups in order, with the templates whose words hold every word of a search; groups without any are left out. */
export function foundTemplates(search: string, wordsOf: (name: TemplateName) => string) {
  const wanted = folded(search).split(/\s+/).filter(Boolean)
  const fits = (name: TemplateName) => wanted.every((word) => folded(wordsOf(name)).includes(word))
  return (Object.keys(TEMPLATE_GROUPS) as TemplateGroup[])
    .map((group) => ({ group, names: TEMPLATE_GROUPS[group].filter(fits) as readonly TemplateName[] }))
    .filter(({ names }) => names.length > 0)
}

/** Without accents and capitals, as people type when they search. */
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
