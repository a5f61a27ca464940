"use server"

import { act } from "@/app/_server/act"
import { createSharedLink } from "@/lib/responses/shared/create-shared-link"
import { revokeSharedLink } from "@/lib/responses/shared/revoke-shared-link"
import type { NewSharedLink } from "@/lib/responses/shared/schema"

export const addLink = async (surveyId: string, input: NewSharedLink) =>
  act((ctx) => createSharedLink(ctx, String(surveyId), input))

export const revokeLink = async (surveyId: string, id: string) =>
  act((ctx) => revokeSharedLink(ctx, String(surveyId), String(id)))
