import type { Db } from "../../db/client"
import type { responses } from "../../db/schema"
import { type CountingRules, countingRules } from "../accounts/counting-rules"
import { dayNumber } from "../calendar"
import { readVersion } from "../surveys/reads"
import { type Fact, FactChanges, findFact } from "./facts"
import { RollupChanges } from "./rollups"
import { decodeSegments } from "./segment-codes"
import { segmentsOf } from "./segments"
import { type FoundSeries, placeOf, type Subject, wholeOf } from "./series"

type Response = typeof responses.$inferSelect

/** What of a response decides whether and where it is counted. */
export type Countable = Pick<
  Response,
  | "publicId"
  | "workspaceId"
  | "metric"
  | "touchpointId"
  | "surveyId"
  | "surveyVersionId"
  | "state"
  | "score"
  | "properties"
  | "answeredAt"
  | "experiencedAt"
>

type Scorable = Pick<Response, "state" | "score">

/** Whether a response is in the figures. */
export const isCounted = <Row extends Scorable>(response: Row | undefined): response is Row & { score: number } =>
  response?.state === "counted" && response.score !== null

/** Whether the figures are others after a change of a response. */
export const movesFigures = (before: Scorable | undefined, after: Scorable | undefined): boolean =>
  (isCounted(before) ? before.score : null) !== (isCounted(after) ? after.score : null)

/**
 * What changes in the figures when responses change: everything that counts, changes or takes out a response tells it here, in
 * the transaction that writes the response, and calls `write` at its end. While a recount runs, both generations change.
 * Make it with `countChanges`.
 */
export class CountChanges {
  private readonly rollups = new RollupChanges()
  private readonly facts = new FactChanges()

  constructor(
    private readonly tx: Db,
    private readonly rules: CountingRules,
    private readonly found: FoundSeries,
  ) {}

  /** A response was `before` and is `after`; `undefined`: there was or is none. */
  async change(before: Countable | undefined, after: Countable | undefined): Promise<void> {
    if (!isCounted(before)) {
      if (isCounted(after)) await this.count(after)
    } else if (!isCounted(after)) await this.takeOut(before)
    else if (before.score !== after.score) await this.changeScore(before, after.score)
  }

  /** The person's properties go: a counted response stays in the whole and leaves every segment. */
  async anonymise(response: Countable): Promise<void> {
    if (!isCounted(response)) return
    for (const { fact, segments } of await this.standing(response)) {
      this.rollups.add(fact, segments, -1)
      this.facts.set({ ...fact, codes: [] })
    }
  }

  async write(): Promise<void> {
    await this.rollups.write(this.tx)
    await this.facts.write(this.tx)
  }

  private async count(response: Countable & { score: number }): Promise<void> {
    for (const generation of this.rules.generations) {
      const { fact, segments } = await placeResponse(this.tx, response, this.rules, generation, this.found)
      this.rollups.add(fact, [fact.seriesId, ...segments], 1)
      this.facts.set(fact)
    }
  }

  private async takeOut(response: Countable): Promise<void> {
    for (const { fact, segments } of await this.standing(response)) {
      this.rollups.add(fact, [fact.seriesId, ...segments], -1)
      this.facts.drop(fact)
    }
  }

  private async changeScore(response: Countable, score: number): Promise<void> {
    for (const { fact, segments } of await this.standing(response)) {
      const changed = { ...fact, score }
      this.rollups.add(fact, [fact.seriesId, ...segments], -1)
      this.rollups.add(changed, [fact.seriesId, ...segments], 1)
      this.facts.set(changed)
    }
  }

  /** Where a response stands, by generation; a recount that has not come to it yet finds it as it is then. */
  private async standing(response: Countable): Promise<Placed[]> {
    const placed: Placed[] = []
    for (const generation of this.rules.generations) {
      const subject = await subjectOf(this.tx, response.workspaceId, response, generation)
      const fact = await findFact(this.tx, await wholeOf(this.tx, subject, this.found), response)
      if (fact) placed.push({ fact, segments: await this.segmentSeries(subject, fact) })
    }
    return placed
  }

  private async segmentSeries(subject: Subject, { codes }: Fact): Promise<number[]> {
    const given = codes.flatMap((code, slot) => (code === null ? [] : [{ slot, code }]))
    const series: number[] = []
    for (const segment of await decodeSegments(this.tx, subject, given)) {
      const place = await placeOf(this.tx, subject, segment, this.found)
      if (place) series.push(place.series)
    }
    return series
  }
}

/**
 * The changes of the caller's transaction, which must be "read committed": with a snapshot of its own it would not see the
 * fact that a recount has just written. Give `found` to `rememberSeries` after the commit. Throws `not_found`.
 */
export async function countChanges(tx: Db, workspaceId: string, found: FoundSeries): Promise<CountChanges> {
  return new CountChanges(tx, await countingRules(tx, workspaceId), found)
}

/** A fact, and the series of its segments. */
export type Placed = { fact: Fact; segments: number[] }

/** Where a response is counted in a generation by the rules of today. */
async function placeResponse(
  tx: Db,
  response: Countable & { score: number },
  rules: Pick<CountingRules, "timeZone" | "segments">,
  generation: number,
  found: FoundSeries,
): Promise<Placed> {
  const subject = await subjectOf(tx, response.workspaceId, response, generation)
  const codes: (number | null)[] = []
  const series: number[] = []
  for (const segment of segmentsOf(response.properties, rules.segments)) {
    const place = await placeOf(tx, subject, segment, found)
    if (!place) continue
    codes[place.slot] = place.code
    series.push(place.series)
  }
  const fact = {
    seriesId: await wholeOf(tx, subject, found),
    answerDay: dayNumber(response.answeredAt, rules.timeZone),
    publicId: response.publicId,
    experienceDay: dayNumber(response.experiencedAt, rules.timeZone),
    score: response.score,
    codes: Array.from(codes, (code) => code ?? null),
  }
  return { fact, segments: series }
}

/** What a response is counted by; one collected elsewhere has no question of its own and goes by its metric. */
export async function subjectOf(
  tx: Db,
  workspaceId: string,
  response: Pick<Countable, "metric" | "touchpointId" | "surveyId" | "surveyVersionId">,
  generation: number,
): Promise<Subject> {
  const { metric, touchpointId, surveyId, surveyVersionId } = response
  const version = surveyVersionId === null ? undefined : await readVersion(surveyVersionId, tx)
  const questionId = version?.definition.questions[0]?.id ?? metric
  return { workspaceId, generation, metric, touchpointId, surveyId: surveyId ?? "", questionId }
}
