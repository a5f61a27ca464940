/** NPS figures of others, to place one's own beside and never to aim at. */
export type ReferenceFigures = {
  source: string
  title: string
  published: string
  population: string
  nps: readonly { industry: Industry; score: number }[]
}

type Industry = "grocery" | "streaming" | "retail" | "tv_internet" | "car_rental" | "consumer_payments"

/** The three highest and three lowest industries of 22. `published` is year and month. */
export const REFERENCE_FIGURES: ReferenceFigures = {
  source: "Qualtrics XM Institute",
  title: "Economics of Net Promoter Score, 2024",
  published: "2024-06",
  population: "US consumers",
  nps: [
    { industry: "grocery", score: 30 },
    { industry: "streaming", score: 29 },
    { industry: "retail", score: 29 },
    { industry: "tv_internet", score: 9 },
    { industry: "car_rental", score: 8 },
    { industry: "consumer_payments", score: -6 },
  ],
}
