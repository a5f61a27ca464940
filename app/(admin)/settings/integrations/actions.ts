"use server"

import { act, look } from "@/app/_server/act"
import { changeEndpoint } from "@/lib/integrations/change-endpoint"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { deleteEndpoint } from "@/lib/integrations/delete-endpoint"
import { listDeliveries, readDeliveryBody } from "@/lib/integrations/list-deliveries"
import { replaceSecret } from "@/lib/integrations/replace-secret"
import { replayDelivery } from "@/lib/integrations/replay-delivery"
import type {
  DeliveriesQuery,
  NewWebhookEndpoint,
  SecretReplacement,
  WebhookEndpointChange,
} from "@/lib/integrations/schema"

/** Makes an endpoint; its secret, where Nove makes it, comes back this once. */
export const addEndpoint = async (input: NewWebhookEndpoint) => act((ctx) => createEndpoint(ctx, input))

export const editEndpoint = async (id: string, input: WebhookEndpointChange) =>
  act((ctx) => changeEndpoint(ctx, String(id), input))

/** Gives an endpoint another secret; one that Nove makes comes back this once. */
export const newEndpointSecret = async (id: string, input: SecretReplacement) =>
  act((ctx) => replaceSecret(ctx, String(id), input))

export const removeEndpoint = async (id: string) => act((ctx) => deleteEndpoint(ctx, String(id)))

/** The page of what came in after a cursor. */
export const moreDeliveries = async (query: DeliveriesQuery) => look((ctx) => listDeliveries(ctx, query))

/** What came in, as it came; null when it is gone. */
export const deliveryBody = async (id: string) => look((ctx) => readDeliveryBody(ctx, String(id)))

export const replayOne = async (id: string) => act((ctx) => replayDelivery(ctx, String(id)))
