import { hash } from "node:crypto"
import { eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { mailReports } from "../../../db/schema"
import { newId } from "../../ids"
import { judgeReport, type ReportOutcome, recipientOf } from "../rules/judge-report"
import { withoutAddresses } from "../without-addresses"
import { applyEffect } from "./apply-effect"
import { findSubject } from "./find-subject"
import { beginningOf, parseReport } from "./parse-report"
import type { ParsedReport } from "./types"

type Way = { via: "imap" | "hook"; now: Date }

/** A report as it was taken in. `duplicate`: the very same was there before. */
export type Received = { id: string; kind: ParsedReport["kind"]; outcome: ReportOutcome; duplicate: boolean }

/** Takes in a mail that came back; returns what it led to. Whatever proves to be about no message of ours changes nothing. */
export async function receiveReport(raw: Uint8Array, way: Way): Promise<Received> {
  const beginning = beginningOf(raw)
  return recordReport(await parseReport(beginning), hash("sha256", beginning, "base64url"), way)
}

/** Takes in what a report says. The same digest counts once, and so does what several reports say of one message. */
export async function recordReport(report: ParsedReport, digest: string, way: Way): Promise<Received> {
  return transaction((tx) => record(tx, report, digest, way), { isolation: "read committed" })
}

async function record(tx: Db, report: ParsedReport, digest: string, { via, now }: Way): Promise<Received> {
  const subject = await findSubject(tx, report)
  const recipient = recipientOf(report.recipients, subject?.email ?? null)
  const effect = subject && judgeReport(report.kind, recipient, subject)
  const reply = recipient?.diagnostic ?? null
  const row = {
    id: newId(),
    workspaceId: subject?.invitation.workspaceId ?? null,
    messageId: subject?.message.id ?? null,
    invitationId: subject?.invitation.id ?? null,
    customerId: subject?.invitation.customerId ?? null,
    digest,
    via,
    kind: report.kind,
    outcome: effect?.outcome ?? "unidentified",
    status: recipient?.status ?? null,
    // Of a person nobody knows no address is kept.
    diagnostic: subject || reply === null ? reply : withoutAddresses(reply),
    receivedAt: now,
  } satisfies typeof mailReports.$inferInsert
  const inserted = await tx
    .insert(mailReports)
    .values(row)
    .onConflictDoNothing({ target: mailReports.digest })
    .returning({ id: mailReports.id })
  if (inserted.length === 0) return readReceived(tx, digest)
  if (subject && effect) await applyEffect(tx, effect, { ...subject, reply: reply ?? row.status ?? "", now })
  return { id: row.id, kind: row.kind, outcome: row.outcome, duplicate: false }
}

async function readReceived(tx: Db, digest: string): Promise<Received> {
  const [row] = await tx
    .select({ id: mailReports.id, kind: mailReports.kind, outcome: mailReports.outcome })
    .from(mailReports)
    .where(eq(mailReports.digest, digest))
  if (!row) throw new Error("A report that was there is gone.")
  // Only this file writes outcomes.
  return { ...row, outcome: row.outcome as ReportOutcome, duplicate: true }
}
