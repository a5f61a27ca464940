import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { checkDeliverability } from "@/lib/delivery/deliverability/check-deliverability"
import { CHECKS } from "@/lib/delivery/deliverability/finding"

const finding = z.object({
  check: z.enum(CHECKS),
  state: z.enum(["ok", "todo", "unknown"]).describe("In order, something to do, or not to be known from here."),
  kind: z.string().describe("What was found, such as “none” or “other_key”."),
  values: z.record(z.string(), z.union([z.string(), z.number()])).describe("What it speaks of."),
  records: z
    .array(z.object({ type: z.enum(["TXT", "MX"]), name: z.string(), value: z.string() }))
    .describe("To be published in DNS."),
})

export const GET = apiRoute(
  endpoint({
    summary: "Check whether mail arrives",
    description: "Connects to the mail server and asks DNS about the sender, which takes seconds. Sends no mail.",
    scope: "admin",
    answer: z.object({ checkedAt: z.date(), findings: z.array(finding) }),
    answerWith: ({ ctx }) => checkDeliverability(ctx),
  }),
)
