CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"hint" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text,
	"details" jsonb,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" bigint NOT NULL,
	"body" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" bigint NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"locale" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL,
	"brand_color" text NOT NULL,
	"corner_style" text DEFAULT 'soft' NOT NULL,
	"postal_address" text,
	"sender_name" text,
	"reply_to" text,
	"cooldown_seconds" bigint NOT NULL,
	"send_from_minute" bigint NOT NULL,
	"send_until_minute" bigint NOT NULL,
	"open_days" bigint NOT NULL,
	"segments" jsonb NOT NULL,
	"link_hosts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rollup_generation" bigint NOT NULL,
	"sending_paused_at" timestamp (3) with time zone,
	"sending_paused_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"email" text,
	"email_key" text,
	"phone" text,
	"name" text,
	"name_key" text,
	"locale" text,
	"time_zone" text,
	"external_id" text,
	"properties" jsonb NOT NULL,
	"last_invited_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"touchpoint_id" text,
	"channel" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"value" double precision,
	"currency" text,
	"external_id" text NOT NULL,
	"properties" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_refusals" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"import_id" text NOT NULL,
	"row" bigint NOT NULL,
	"column" text,
	"reason" text NOT NULL,
	"values" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"options" jsonb NOT NULL,
	"bytes" bigint NOT NULL,
	"bytes_read" bigint NOT NULL,
	"rows" bigint NOT NULL,
	"imported" bigint NOT NULL,
	"duplicates" bigint NOT NULL,
	"refused" bigint NOT NULL,
	"error" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"trigger_id" text,
	"event_id" text,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"survey_id" text NOT NULL,
	"survey_version_id" text NOT NULL,
	"touchpoint_id" text NOT NULL,
	"channel" text NOT NULL,
	"locale" text NOT NULL,
	"generation" bigint NOT NULL,
	"token_hash" text NOT NULL,
	"unsubscribe_hash" text NOT NULL,
	"state" text NOT NULL,
	"priority" bigint NOT NULL,
	"send_at" timestamp (3) with time zone NOT NULL,
	"send_before" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"open_days" bigint NOT NULL,
	"cooldown_seconds" bigint NOT NULL,
	"window" jsonb,
	"properties" jsonb NOT NULL,
	"experienced_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"reason_values" jsonb,
	"sent_at" timestamp (3) with time zone,
	"counted_day" bigint,
	"counted_generation" bigint,
	"bounced_at" timestamp (3) with time zone,
	"visited_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"suspected_scanner" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"invitation_id" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"raw" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"invitation_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" bigint NOT NULL,
	"state" text NOT NULL,
	"attempt" bigint NOT NULL,
	"message_id" text NOT NULL,
	"recipient_domain" text NOT NULL,
	"smtp_code" bigint,
	"smtp_status" text,
	"smtp_reply" text,
	"next_attempt_at" timestamp (3) with time zone,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paused_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sends" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"selection" jsonb NOT NULL,
	"send_at" timestamp (3) with time zone NOT NULL,
	"cooldown_seconds" bigint NOT NULL,
	"state" text NOT NULL,
	"cursor" text NOT NULL,
	"planned" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"address_hash" text NOT NULL,
	"address" text,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "triggers" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"event_type" text NOT NULL,
	"survey_id" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"filter" jsonb,
	"delay_seconds" bigint NOT NULL,
	"cooldown_seconds" bigint,
	"window" jsonb,
	"sampling" double precision NOT NULL,
	"priority" bigint NOT NULL,
	"max_event_age_seconds" bigint NOT NULL,
	"reminders" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_types" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"type" text NOT NULL,
	"touchpoint_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_stages" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"phase" text NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "touchpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"stage_id" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"medium" text NOT NULL,
	"service" text NOT NULL,
	"catalogue_key" text,
	"target" bigint,
	"position" bigint NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ending_clicks" (
	"response_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"ending_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation_rollups" (
	"workspace_id" text NOT NULL,
	"generation" bigint NOT NULL,
	"touchpoint_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"day" bigint NOT NULL,
	"accepted" bigint NOT NULL,
	"bounced" bigint NOT NULL,
	"responded" bigint NOT NULL,
	CONSTRAINT "invitation_rollups_workspace_id_generation_touchpoint_id_survey_id_day_pk" PRIMARY KEY("workspace_id","generation","touchpoint_id","survey_id","day")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"invitation_id" text,
	"link_id" text,
	"submission_key" text NOT NULL,
	"customer_id" text,
	"survey_id" text,
	"survey_version_id" text,
	"touchpoint_id" text NOT NULL,
	"metric" text NOT NULL,
	"channel" text NOT NULL,
	"device" text,
	"imported" boolean NOT NULL,
	"state" text NOT NULL,
	"score" bigint,
	"answers" jsonb NOT NULL,
	"skipped" jsonb NOT NULL,
	"comment" text,
	"locale" text,
	"properties" jsonb NOT NULL,
	"counted" jsonb,
	"counted_generation" bigint,
	"experienced_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_series" (
	"id" bigint PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"generation" bigint NOT NULL,
	"metric" text NOT NULL,
	"touchpoint_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"question_id" text NOT NULL,
	"segment_key" text NOT NULL,
	"segment_value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_rollups" (
	"series_id" bigint NOT NULL,
	"basis" bigint NOT NULL,
	"day" bigint NOT NULL,
	"s0" bigint DEFAULT 0 NOT NULL,
	"s1" bigint DEFAULT 0 NOT NULL,
	"s2" bigint DEFAULT 0 NOT NULL,
	"s3" bigint DEFAULT 0 NOT NULL,
	"s4" bigint DEFAULT 0 NOT NULL,
	"s5" bigint DEFAULT 0 NOT NULL,
	"s6" bigint DEFAULT 0 NOT NULL,
	"s7" bigint DEFAULT 0 NOT NULL,
	"s8" bigint DEFAULT 0 NOT NULL,
	"s9" bigint DEFAULT 0 NOT NULL,
	"s10" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "score_rollups_series_id_basis_day_pk" PRIMARY KEY("series_id","basis","day")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"invitation_id" text NOT NULL,
	"score" bigint,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_links" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"token_hash" text NOT NULL,
	"hidden_fields" jsonb NOT NULL,
	"unsigned" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"number" bigint NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"touchpoint_id" text NOT NULL,
	"name" text NOT NULL,
	"metric" text NOT NULL,
	"status" text NOT NULL,
	"template" text,
	"draft" jsonb NOT NULL,
	"draft_revision" bigint NOT NULL,
	"published_version_id" text,
	"open_days" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_refusals" ADD CONSTRAINT "import_refusals_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_survey_version_id_survey_versions_id_fk" FOREIGN KEY ("survey_version_id") REFERENCES "public"."survey_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triggers" ADD CONSTRAINT "triggers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triggers" ADD CONSTRAINT "triggers_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_types" ADD CONSTRAINT "event_types_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_types" ADD CONSTRAINT "event_types_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_stages" ADD CONSTRAINT "journey_stages_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_stage_id_journey_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."journey_stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_clicks" ADD CONSTRAINT "ending_clicks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_clicks" ADD CONSTRAINT "ending_clicks_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_survey_version_id_survey_versions_id_fk" FOREIGN KEY ("survey_version_id") REFERENCES "public"."survey_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollup_series" ADD CONSTRAINT "rollup_series_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_links" ADD CONSTRAINT "survey_links_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_links" ADD CONSTRAINT "survey_links_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "api_keys_workspace" ON "api_keys" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "audit_log_workspace" ON "audit_log" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_workspace_key" ON "idempotency_keys" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "members_workspace_user" ON "members" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "members_user" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_workspace_email" ON "customers" USING btree ("workspace_id","email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_workspace_phone" ON "customers" USING btree ("workspace_id","phone");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_workspace_external" ON "customers" USING btree ("workspace_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_public" ON "customers" USING btree ("workspace_id","public_id");--> statement-breakpoint
CREATE INDEX "customers_workspace_name" ON "customers" USING btree ("workspace_id","name_key");--> statement-breakpoint
CREATE INDEX "customers_workspace_created" ON "customers" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_workspace_external" ON "events" USING btree ("workspace_id","source","type","external_id");--> statement-breakpoint
CREATE INDEX "events_workspace_customer" ON "events" USING btree ("workspace_id","customer_id","occurred_at");--> statement-breakpoint
CREATE INDEX "events_workspace_type" ON "events" USING btree ("workspace_id","type","occurred_at");--> statement-breakpoint
CREATE INDEX "import_refusals_import" ON "import_refusals" USING btree ("workspace_id","import_id","row");--> statement-breakpoint
CREATE INDEX "imports_workspace" ON "imports" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_source" ON "invitations" USING btree ("workspace_id","source","source_key");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_unsubscribe" ON "invitations" USING btree ("unsubscribe_hash");--> statement-breakpoint
CREATE INDEX "invitations_due" ON "invitations" USING btree ("workspace_id","state","priority","send_at");--> statement-breakpoint
CREATE INDEX "invitations_planned" ON "invitations" USING btree ("workspace_id","send_at","state","reason");--> statement-breakpoint
CREATE INDEX "invitations_workspace_state" ON "invitations" USING btree ("workspace_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "invitations_workspace_created" ON "invitations" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invitations_customer" ON "invitations" USING btree ("workspace_id","customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invitations_counted" ON "invitations" USING btree ("workspace_id","counted_generation","id") WHERE "invitations"."counted_generation" is not null;--> statement-breakpoint
CREATE INDEX "mailbox_workspace" ON "mailbox" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_invitation" ON "messages" USING btree ("workspace_id","invitation_id","number");--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("workspace_id","next_attempt_at") WHERE "messages"."next_attempt_at" is not null;--> statement-breakpoint
CREATE INDEX "messages_lease" ON "messages" USING btree ("lease_until") WHERE "messages"."lease_until" is not null;--> statement-breakpoint
CREATE INDEX "messages_finished" ON "messages" USING btree ("workspace_id","finished_at") WHERE "messages"."finished_at" is not null;--> statement-breakpoint
CREATE INDEX "sends_state" ON "sends" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "sends_workspace" ON "sends" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_workspace_address" ON "suppressions" USING btree ("workspace_id","address_hash");--> statement-breakpoint
CREATE INDEX "triggers_workspace_type" ON "triggers" USING btree ("workspace_id","event_type");--> statement-breakpoint
CREATE UNIQUE INDEX "event_types_workspace_type" ON "event_types" USING btree ("workspace_id","type");--> statement-breakpoint
CREATE UNIQUE INDEX "journey_stages_workspace_key" ON "journey_stages" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "touchpoints_workspace_name" ON "touchpoints" USING btree ("workspace_id","name_key");--> statement-breakpoint
CREATE INDEX "touchpoints_workspace_stage" ON "touchpoints" USING btree ("workspace_id","stage_id");--> statement-breakpoint
CREATE INDEX "ending_clicks_survey" ON "ending_clicks" USING btree ("workspace_id","survey_id");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_submission" ON "responses" USING btree ("workspace_id","submission_key");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_public" ON "responses" USING btree ("workspace_id","public_id");--> statement-breakpoint
CREATE INDEX "responses_workspace_answered" ON "responses" USING btree ("workspace_id","answered_at","id");--> statement-breakpoint
CREATE INDEX "responses_workspace_touchpoint" ON "responses" USING btree ("workspace_id","touchpoint_id","answered_at","id");--> statement-breakpoint
CREATE INDEX "responses_workspace_survey" ON "responses" USING btree ("workspace_id","survey_id","answered_at","id");--> statement-breakpoint
CREATE INDEX "responses_counted" ON "responses" USING btree ("workspace_id","counted_generation","id");--> statement-breakpoint
CREATE INDEX "responses_customer" ON "responses" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "responses_link" ON "responses" USING btree ("workspace_id","link_id") WHERE "responses"."link_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "rollup_series_cell" ON "rollup_series" USING btree ("workspace_id","generation","segment_key","segment_value","metric","touchpoint_id","survey_id","question_id");--> statement-breakpoint
CREATE INDEX "visits_invitation" ON "visits" USING btree ("workspace_id","invitation_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_links_token" ON "survey_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "survey_links_survey" ON "survey_links" USING btree ("workspace_id","survey_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_versions_survey_number" ON "survey_versions" USING btree ("workspace_id","survey_id","number");--> statement-breakpoint
CREATE INDEX "surveys_workspace" ON "surveys" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "surveys_workspace_touchpoint" ON "surveys" USING btree ("workspace_id","touchpoint_id");