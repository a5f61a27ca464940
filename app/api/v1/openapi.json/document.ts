import { openApiDocument } from "@/lib/api/openapi"
import { postEvent } from "@/lib/api/post-event"
import { postEvents } from "@/lib/api/post-events"
import * as autopilot from "../autopilots/[id]/route"
import * as autopilotTurn from "../autopilots/[id]/turns/[partId]/route"
import * as autopilotTurns from "../autopilots/[id]/turns/route"
import * as autopilots from "../autopilots/route"
import * as benchmark from "../benchmarks/[id]/route"
import * as importBenchmarks from "../benchmarks/import/route"
import * as benchmarks from "../benchmarks/route"
import * as cancelCampaign from "../campaigns/[id]/cancel/route"
import * as pauseCampaign from "../campaigns/[id]/pause/route"
import * as resumeCampaign from "../campaigns/[id]/resume/route"
import * as campaign from "../campaigns/[id]/route"
import * as campaignPreviewPeople from "../campaigns/preview/people/route"
import * as campaignPreview from "../campaigns/preview/route"
import * as campaigns from "../campaigns/route"
import * as comparisons from "../comparisons/route"
import * as customer from "../customers/[id]/route"
import * as customers from "../customers/route"
import * as deliverability from "../deliverability/route"
import * as digest from "../digests/[id]/route"
import * as testDigest from "../digests/[id]/test/route"
import * as digests from "../digests/route"
import * as drivers from "../drivers/route"
import * as touchpointDrivers from "../drivers/touchpoints/route"
import * as cancelExport from "../exports/[id]/cancel/route"
import * as exportFile from "../exports/[id]/file/route"
import * as oneExport from "../exports/[id]/route"
import * as exports from "../exports/route"
import * as revokeInvitation from "../invitations/[id]/revoke/route"
import * as invitation from "../invitations/[id]/route"
import * as invitationsFunnel from "../invitations/funnel/route"
import * as invitations from "../invitations/route"
import * as invitationsSummary from "../invitations/summary/route"
import * as journey from "../journey/route"
import * as metrics from "../metrics/route"
import * as note from "../notes/[id]/route"
import * as notes from "../notes/route"
import * as qualityDoubtful from "../quality/doubtful/route"
import * as quality from "../quality/route"
import * as qualitySegments from "../quality/segments/route"
import * as responseAssignee from "../responses/[id]/assignee/route"
import * as excludeResponse from "../responses/[id]/exclude/route"
import * as includeResponse from "../responses/[id]/include/route"
import * as responseNote from "../responses/[id]/notes/[partId]/route"
import * as responseNotes from "../responses/[id]/notes/route"
import * as response from "../responses/[id]/route"
import * as responseTag from "../responses/[id]/tags/[partId]/route"
import * as responseTags from "../responses/[id]/tags/route"
import * as responses from "../responses/route"
import * as segment from "../segments/[id]/route"
import * as breakdown from "../segments/breakdown/route"
import * as combination from "../segments/combination/route"
import * as segmentProperties from "../segments/properties/route"
import * as segments from "../segments/route"
import * as revokeShare from "../shares/[id]/revoke/route"
import * as shares from "../shares/route"
import * as suppression from "../suppressions/[id]/route"
import * as suppressions from "../suppressions/route"
import * as exportSurvey from "../surveys/[id]/export/route"
import * as revokeSurveyLink from "../surveys/[id]/links/[partId]/revoke/route"
import * as surveyLinks from "../surveys/[id]/links/route"
import * as publishSurvey from "../surveys/[id]/publish/route"
import * as surveyResults from "../surveys/[id]/results/route"
import * as survey from "../surveys/[id]/route"
import * as surveyTestMail from "../surveys/[id]/test-mail/route"
import * as surveyTexts from "../surveys/[id]/texts/route"
import * as importSurvey from "../surveys/import/route"
import * as surveys from "../surveys/route"
import * as tags from "../tags/route"
import * as touchpoint from "../touchpoints/[id]/route"
import * as touchpoints from "../touchpoints/route"
import * as trigger from "../triggers/[id]/route"
import * as triggerDryRun from "../triggers/dry-run/route"
import * as triggers from "../triggers/route"
import * as replayWebhook from "../webhook-deliveries/[id]/replay/route"
import * as webhookDelivery from "../webhook-deliveries/[id]/route"
import * as webhookDeliveries from "../webhook-deliveries/route"
import * as webhookEndpoint from "../webhook-endpoints/[id]/route"
import * as webhookSecret from "../webhook-endpoints/[id]/secret/route"
import * as webhookEndpoints from "../webhook-endpoints/route"

/** The REST API as OpenAPI 3.1 has it, in the order a shop meets it; what an endpoint says of itself is in its route. */
export const apiDocument = openApiDocument({
  "/events": { POST: postEvent },
  "/events/bulk": { POST: postEvents },
  "/customers": customers,
  "/customers/{id}": customer,
  "/touchpoints": touchpoints,
  "/touchpoints/{id}": touchpoint,
  "/surveys": surveys,
  "/surveys/import": importSurvey,
  "/surveys/{id}": survey,
  "/surveys/{id}/export": exportSurvey,
  "/surveys/{id}/publish": publishSurvey,
  "/surveys/{id}/results": surveyResults,
  "/surveys/{id}/texts": surveyTexts,
  "/surveys/{id}/links": surveyLinks,
  "/surveys/{id}/links/{partId}/revoke": revokeSurveyLink,
  "/surveys/{id}/test-mail": surveyTestMail,
  "/triggers": triggers,
  "/triggers/dry-run": triggerDryRun,
  "/triggers/{id}": trigger,
  "/autopilots": autopilots,
  "/autopilots/{id}": autopilot,
  "/autopilots/{id}/turns": autopilotTurns,
  "/autopilots/{id}/turns/{partId}": autopilotTurn,
  "/campaigns": campaigns,
  "/campaigns/preview": campaignPreview,
  "/campaigns/preview/people": campaignPreviewPeople,
  "/campaigns/{id}": campaign,
  "/campaigns/{id}/pause": pauseCampaign,
  "/campaigns/{id}/resume": resumeCampaign,
  "/campaigns/{id}/cancel": cancelCampaign,
  "/invitations": invitations,
  "/invitations/summary": invitationsSummary,
  "/invitations/funnel": invitationsFunnel,
  "/invitations/{id}": invitation,
  "/invitations/{id}/revoke": revokeInvitation,
  "/suppressions": suppressions,
  "/suppressions/{id}": suppression,
  "/responses": responses,
  "/responses/{id}": response,
  "/responses/{id}/tags": responseTags,
  "/responses/{id}/tags/{partId}": responseTag,
  "/responses/{id}/notes": responseNotes,
  "/responses/{id}/notes/{partId}": responseNote,
  "/responses/{id}/assignee": responseAssignee,
  "/tags": tags,
  "/responses/{id}/exclude": excludeResponse,
  "/responses/{id}/include": includeResponse,
  "/exports": exports,
  "/exports/{id}": oneExport,
  "/exports/{id}/file": exportFile,
  "/exports/{id}/cancel": cancelExport,
  "/shares": shares,
  "/shares/{id}/revoke": revokeShare,
  "/digests": digests,
  "/digests/{id}": digest,
  "/digests/{id}/test": testDigest,
  "/metrics": metrics,
  "/quality": quality,
  "/quality/doubtful": qualityDoubtful,
  "/quality/segments": qualitySegments,
  "/benchmarks": benchmarks,
  "/benchmarks/import": importBenchmarks,
  "/benchmarks/{id}": benchmark,
  "/segments": segments,
  "/segments/breakdown": breakdown,
  "/segments/combination": combination,
  "/segments/properties": segmentProperties,
  "/segments/{id}": segment,
  "/drivers": drivers,
  "/drivers/touchpoints": touchpointDrivers,
  "/comparisons": comparisons,
  "/notes": notes,
  "/notes/{id}": note,
  "/deliverability": deliverability,
  "/journey": journey,
  "/webhook-endpoints": webhookEndpoints,
  "/webhook-endpoints/{id}": webhookEndpoint,
  "/webhook-endpoints/{id}/secret": webhookSecret,
  "/webhook-deliveries": webhookDeliveries,
  "/webhook-deliveries/{id}": webhookDelivery,
  "/webhook-deliveries/{id}/replay": replayWebhook,
})
