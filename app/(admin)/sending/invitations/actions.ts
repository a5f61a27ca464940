"use server"

import { act, look } from "@/app/_server/act"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { type InvitationsFilter, readInvitationsQuery } from "./invitations-query"
import { loadInvitations } from "./load-invitations"

/** The page of the list after a cursor. */
export const moreInvitations = async (filter: InvitationsFilter, cursor: string) =>
  look((ctx) => loadInvitations(ctx, readInvitationsQuery(filter), String(cursor)))

/** Makes the link of an invitation dead, and keeps it from going out if it has not. */
export const revokeOne = async (id: string) => act((ctx) => revokeInvitation(ctx, String(id)))
