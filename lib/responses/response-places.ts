import type { Db } from "../../db/client"
import { dayNumber } from "../calendar"
import { type Countable, type Placed, subjectOf } from "./count-changes"
import { type CodedSegment, codeSegment, listCodes } from "./segment-codes"
import { type Segment, segmentsOf, WHOLE } from "./segments"
import { type Subject, seriesOf } from "./series"

/** What of a counted response decides where a recount counts it. */
export type PlacedResponse = Omit<Countable, "workspaceId" | "state" | "score"> & { score: number }

type Rules = { generation: number; timeZone: string; segments: string[] }

/** The series of a subject, those of segments by slot and code. */
type SubjectSeries = { subject: Subject; whole: number; bySlot: number[][] }

/**
 * Where the responses of a recount are counted: the same as `placeResponse`, remembered in a shape that finds the place of
 * millions. Tell it when a transaction begins and when it has committed: what an undone one found is forgotten.
 */
export class ResponsePlaces {
  private readonly subjects = new Map<string, SubjectSeries>()
  private readonly codes = new Map<string, Map<string, CodedSegment | undefined>>()
  /** By property: what its values are counted as that have no code of their own. */
  private readonly others = new Map<string, CodedSegment>()
  private settled = true

  constructor(
    private readonly workspaceId: string,
    private readonly rules: Rules,
  ) {}

  begin(): void {
    if (!this.settled) for (const known of [this.subjects, this.codes, this.others]) known.clear()
    this.settled = false
  }

  settle(): void {
    this.settled = true
  }

  async place(tx: Db, response: PlacedResponse): Promise<Placed> {
    const { timeZone, segments } = this.rules
    const { subject, whole, bySlot } = await this.seriesOf(tx, response)
    const codes: (number | null)[] = []
    const series: number[] = []
    for (const segment of segmentsOf(response.properties, segments)) {
      const coded = this.known(segment) ?? (await this.code(tx, segment))
      if (!coded) continue
      const { slot, code } = coded
      codes[slot] = code
      bySlot[slot] ??= []
      const id = bySlot[slot][code] ?? (await seriesOf(tx, subject, coded))
      bySlot[slot][code] = id
      series.push(id)
    }
    const fact = {
      seriesId: whole,
      answerDay: dayNumber(response.answeredAt, timeZone),
      publicId: response.publicId,
      experienceDay: dayNumber(response.experiencedAt, timeZone),
      score: response.score,
      codes: Array.from(codes, (code) => code ?? null),
    }
    return { fact, segments: series }
  }

  private async seriesOf(tx: Db, response: PlacedResponse): Promise<SubjectSeries> {
    const { surveyVersionId, surveyId, touchpointId, metric } = response
    const key = `${surveyVersionId} ${surveyId} ${touchpointId} ${metric}`
    const before = this.subjects.get(key)
    if (before) return before
    const subject = await subjectOf(tx, this.workspaceId, response, this.rules.generation)
    const made = { subject, whole: await seriesOf(tx, subject, WHOLE), bySlot: [] }
    this.subjects.set(key, made)
    return made
  }

  private known({ key, value }: Segment): CodedSegment | undefined {
    return this.codes.get(key)?.get(value) ?? this.others.get(key)
  }

  private async code(tx: Db, segment: Segment): Promise<CodedSegment | undefined> {
    const of = { workspaceId: this.workspaceId, generation: this.rules.generation }
    const coded = await codeSegment(tx, of, segment)
    if (!coded) return undefined
    if (coded.value !== segment.value) {
      // From now on no value gets a code of its own: all that have one are known, also those that others gave.
      const all = await listCodes(tx, of, segment.key)
      this.codes.set(segment.key, new Map(all.map((each) => [each.value, each])))
      this.others.set(segment.key, coded)
    } else {
      const ofKey = this.codes.get(segment.key) ?? new Map<string, CodedSegment>()
      this.codes.set(segment.key, ofKey.set(segment.value, coded))
    }
    return coded
  }
}
