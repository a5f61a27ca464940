import type { Ctx } from "../../accounts/ctx"
import { parse } from "../../parse"
import { type JudgedPerson, judgeCustomers } from "./judge-customers"
import { OUT_REASONS, type OutReason } from "./out-reasons"
import { type NewCampaign, newCampaign } from "./schema"

/** `chosen` = `ready` + all of `out`. */
export type CampaignPreview = { chosen: number; ready: number; out: Record<OutReason, number> }

/** A part of the figures, to be added to those before; `nextCursor` asks for the next part, null: this was the last. */
export type PreviewPart = CampaignPreview & {
  /** Customers looked at for this part. */
  looked: number
  nextCursor: string | null
}

/** Customers of one part: a part is read while somebody looks at a bar that grows. */
const PART = 20_000
/** Looked at for one page of people, where few are of the wanted kind. */
const LOOKED_AT_A_PAGE = 20_000

/**
 * Who a campaign would reach, and who not and why, as things are now; the queue decides again when it goes out. Everybody
 * is looked at, part by part. Throws `invalid`.
 */
export async function previewPart(ctx: Ctx, input: NewCampaign, cursor?: string | null): Promise<PreviewPart> {
  const data = parse(newCampaign, input)
  const part: PreviewPart = { ...nobody(), looked: 0, nextCursor: null }
  for await (const batch of judgeCustomers(ctx, data, cursor ?? "")) {
    for (const { reason } of batch.people) count(part, reason)
    part.looked += batch.looked
    part.nextCursor = batch.cursor ?? null
    // A list comes whole with every call, so that it is looked through at once.
    if (data.all && part.looked >= PART) break
  }
  return part
}

/** The whole of it; `signal` ends it when nobody waits any more. Throws `invalid`. */
export async function previewCampaign(ctx: Ctx, input: NewCampaign, signal?: AbortSignal): Promise<CampaignPreview> {
  const preview = nobody()
  for await (const { people } of judgeCustomers(ctx, parse(newCampaign, input))) {
    signal?.throwIfAborted()
    for (const { reason } of people) count(preview, reason)
  }
  return preview
}

type Wanted = { show: "ready" | OutReason; search?: string; cursor?: string; limit?: number }

/**
 * The people of a preview: those who would get it, or those left out for a reason; `search` is a part of name or address.
 * A page may hold fewer than `limit`, or nobody, and still not be the last.
 */
export async function listPreviewPeople(
  ctx: Ctx,
  input: NewCampaign,
  { show, search = "", cursor, limit = 50 }: Wanted,
): Promise<{ data: JudgedPerson[]; nextCursor: string | null }> {
  const wanted = search.trim().toLowerCase()
  const found: JudgedPerson[] = []
  let looked = 0
  for await (const batch of judgeCustomers(ctx, parse(newCampaign, input), cursor ?? "")) {
    for (const person of batch.people) {
      if ((person.reason?.reason ?? "ready") !== show || !says(person, wanted)) continue
      // One more than the page, so that a full last page knows that it is the last.
      if (found.length === limit) return { data: found, nextCursor: found.at(-1)?.cursor ?? null }
      found.push(person)
    }
    looked += batch.looked
    if (looked >= LOOKED_AT_A_PAGE && batch.cursor !== undefined) return { data: found, nextCursor: batch.cursor }
  }
  return { data: found, nextCursor: null }
}

const says = ({ name, email }: JudgedPerson, wanted: string): boolean =>
  wanted === "" || [name, email].some((text) => text?.toLowerCase().includes(wanted))

function count(preview: CampaignPreview, reason: JudgedPerson["reason"]): void {
  preview.chosen += 1
  const out = OUT_REASONS.find((known) => known === reason?.reason)
  if (out) preview.out[out] += 1
  else preview.ready += 1
}

function nobody(): CampaignPreview {
  return {
    chosen: 0,
    ready: 0,
    out: {
      no_address: 0,
      suppressed: 0,
      no_consent: 0,
      cooldown: 0,
      survey_closed: 0,
      touchpoint_paused: 0,
      not_a_customer: 0,
    },
  }
}
