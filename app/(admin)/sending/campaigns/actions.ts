"use server"

import { act, look } from "@/app/_server/act"
import { cancelCampaign } from "@/lib/delivery/campaigns/cancel-campaign"
import { listCampaigns } from "@/lib/delivery/campaigns/list-campaigns"
import { pauseCampaign } from "@/lib/delivery/campaigns/pause-campaign"
import { renameCampaign } from "@/lib/delivery/campaigns/rename-campaign"
import { resumeCampaign } from "@/lib/delivery/campaigns/resume-campaign"

/** The page of the list after a cursor. */
export const moreCampaigns = async (search: string | undefined, cursor: string) =>
  look((ctx) => listCampaigns(ctx, { search, cursor: String(cursor) }))

export const pauseOne = async (id: string) => act((ctx) => pauseCampaign(ctx, String(id)))

export const resumeOne = async (id: string) => act((ctx) => resumeCampaign(ctx, String(id)))

export const cancelOne = async (id: string) => act((ctx) => cancelCampaign(ctx, String(id)))

export const renameOne = async (id: string, name: string) => act((ctx) => renameCampaign(ctx, String(id), name))
