CREATE TABLE "autopilot_turns" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"autopilot_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"round" bigint NOT NULL,
	"moved" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "autopilots" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"survey_id" text NOT NULL,
	"status" text NOT NULL,
	"filter" jsonb,
	"every_days" bigint NOT NULL,
	"cooldown_seconds" bigint,
	"window" jsonb,
	"needs_consent" boolean DEFAULT false NOT NULL,
	"priority" bigint NOT NULL,
	"reminders" jsonb,
	"cursor" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text,
	"message_id" text,
	"invitation_id" text,
	"customer_id" text,
	"digest" text NOT NULL,
	"via" text NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"status" text,
	"diagnostic" text,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quota_days" (
	"workspace_id" text NOT NULL,
	"source" text NOT NULL,
	"day" bigint NOT NULL,
	"claimed" bigint NOT NULL,
	CONSTRAINT "quota_days_workspace_id_source_day_pk" PRIMARY KEY("workspace_id","source","day")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"topic" text NOT NULL,
	"object_id" text NOT NULL,
	"body" text,
	"state" text NOT NULL,
	"reason" text,
	"reason_values" jsonb,
	"event_id" text,
	"customer_id" text,
	"attempt" bigint NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"copies" bigint NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"secret_sealed" text,
	"options" jsonb NOT NULL,
	"status" text NOT NULL,
	"last_received_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "suppressions_workspace_address";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "consent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "consent_withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "survey_cooldown_seconds" bigint;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "needs_consent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "reminders" jsonb;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "next_reminder_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "reminders_sent" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "recipient_domain" text;--> statement-breakpoint
ALTER TABLE "sends" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sends" ADD COLUMN "needs_consent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sends" ADD COLUMN "reminders" jsonb;--> statement-breakpoint
ALTER TABLE "sends" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "survey_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "survey_cooldown_seconds" bigint;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "daily_quota" bigint;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "only_last_seconds" bigint;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "needs_consent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "cancel_on" jsonb;--> statement-breakpoint
ALTER TABLE "triggers" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "autopilot_turns" ADD CONSTRAINT "autopilot_turns_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autopilot_turns" ADD CONSTRAINT "autopilot_turns_autopilot_id_autopilots_id_fk" FOREIGN KEY ("autopilot_id") REFERENCES "public"."autopilots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autopilot_turns" ADD CONSTRAINT "autopilot_turns_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autopilots" ADD CONSTRAINT "autopilots_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autopilots" ADD CONSTRAINT "autopilots_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_reports" ADD CONSTRAINT "mail_reports_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_days" ADD CONSTRAINT "quota_days_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "autopilot_turns_customer" ON "autopilot_turns" USING btree ("workspace_id","autopilot_id","customer_id");--> statement-breakpoint
CREATE INDEX "autopilot_turns_due" ON "autopilot_turns" USING btree ("workspace_id","autopilot_id","due_at","id");--> statement-breakpoint
CREATE INDEX "autopilot_turns_of_customer" ON "autopilot_turns" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "autopilots_workspace" ON "autopilots" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_reports_digest" ON "mail_reports" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "mail_reports_received" ON "mail_reports" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "mail_reports_workspace" ON "mail_reports" USING btree ("workspace_id","received_at","id");--> statement-breakpoint
CREATE INDEX "mail_reports_invitation" ON "mail_reports" USING btree ("workspace_id","invitation_id");--> statement-breakpoint
CREATE INDEX "mail_reports_customer" ON "mail_reports" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_object" ON "webhook_deliveries" USING btree ("workspace_id","endpoint_id","topic","object_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_received" ON "webhook_deliveries" USING btree ("workspace_id","endpoint_id","received_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_body" ON "webhook_deliveries" USING btree ("received_at") WHERE "webhook_deliveries"."body" is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("next_attempt_at") WHERE "webhook_deliveries"."next_attempt_at" is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_customer" ON "webhook_deliveries" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_workspace" ON "webhook_endpoints" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "invitations_reminder" ON "invitations" USING btree ("workspace_id","next_reminder_at") WHERE "invitations"."next_reminder_at" is not null;--> statement-breakpoint
CREATE INDEX "suppressions_workspace_created" ON "suppressions" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "suppressions_workspace_reason" ON "suppressions" USING btree ("workspace_id","reason","created_at","id");--> statement-breakpoint
CREATE INDEX "suppressions_workspace_prefix" ON "suppressions" USING btree ("workspace_id","address");--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_workspace_address" ON "suppressions" USING btree ("workspace_id","address_hash","survey_id");