import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { FUNNEL_DAYS, readFunnel } from "@/lib/delivery/funnel/read-funnel"
import { FUNNEL_STEPS, type StepCounts, stepRates } from "@/lib/delivery/funnel/steps"

const rate = z.number().nullable()

const stepsJson = z
  .object({
    counts: z.record(z.enum([...FUNNEL_STEPS, "returned"]), z.int()),
    rates: z
      .object({ sent: rate, visited: rate, started: rate, completed: rate, completedOfSent: rate })
      .describe("Percent of the step before; null where fewer than 10 came so far."),
  })
  .meta({ id: "FunnelSteps" })

const withRates = (counts: StepCounts) => ({ counts, rates: stepRates(counts) })

export const GET = apiRoute(
  endpoint({
    summary: "Read how far the invitations of a period came",
    description:
      "queued → sent → visited → started → completed, of the invitations whose turn was in the last days of the workspace, in " +
      "all, by what made them and by recipient domain. A mail server that opens links is no visit.",
    scope: "read",
    query: z.object({
      days: z
        .enum(FUNNEL_DAYS.map(String) as ["7", "30", "90"])
        .default("30")
        .describe("Up to today: 7, 30 or 90."),
    }),
    answer: z.object({
      days: z.int(),
      from: z.date(),
      total: stepsJson,
      sources: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(["trigger", "campaign", "autopilot"]).nullable().describe("null: it is gone."),
          name: z.string().nullable(),
          steps: stepsJson,
        }),
      ),
      domains: z.array(z.object({ domain: z.string(), steps: stepsJson })).describe("The 20 with most mails."),
      otherDomains: z.object({ domains: z.int(), steps: stepsJson }).nullable(),
    }),
    example: { days: "30" },
    async answerWith({ ctx, query }) {
      const { total, sources, domains, otherDomains, ...funnel } = await readFunnel(
        ctx,
        FUNNEL_DAYS.find((days) => String(days) === query.days) ?? 30,
      )
      return {
        ...funnel,
        total: withRates(total),
        sources: sources.map(({ counts, ...source }) => ({ ...source, steps: withRates(counts) })),
        domains: domains.map(({ counts, domain }) => ({ domain, steps: withRates(counts) })),
        otherDomains: otherDomains && { domains: otherDomains.domains, steps: withRates(otherDomains.counts) },
      }
    },
  }),
)
