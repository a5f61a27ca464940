CREATE TABLE "dry_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"slot" text NOT NULL,
	"form" text NOT NULL,
	"days" bigint NOT NULL,
	"state" text NOT NULL,
	"looked" bigint NOT NULL,
	"total" bigint NOT NULL,
	"findings" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sends" ADD COLUMN "resume_cursor" text;--> statement-breakpoint
ALTER TABLE "dry_runs" ADD CONSTRAINT "dry_runs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dry_runs_slot" ON "dry_runs" USING btree ("workspace_id","slot");--> statement-breakpoint
CREATE INDEX "sends_resuming" ON "sends" USING btree ("created_at") WHERE "sends"."resume_cursor" is not null;--> statement-breakpoint
CREATE TABLE "answer_facts" (
	"series_id" bigint NOT NULL,
	"answer_day" bigint NOT NULL,
	"public_id" bigint NOT NULL,
	"experience_day" bigint NOT NULL,
	"score" bigint NOT NULL,
	"v0" bigint,
	"v1" bigint,
	"v2" bigint,
	"v3" bigint,
	"v4" bigint,
	"v5" bigint,
	"v6" bigint,
	"v7" bigint,
	"v8" bigint,
	"v9" bigint,
	"v10" bigint,
	"v11" bigint,
	"v12" bigint,
	"v13" bigint,
	"v14" bigint,
	"v15" bigint,
	"v16" bigint,
	"v17" bigint,
	"v18" bigint,
	"v19" bigint,
	CONSTRAINT "answer_facts_series_id_answer_day_public_id_pk" PRIMARY KEY("series_id","answer_day","public_id")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"format" text NOT NULL,
	"settings" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" bigint NOT NULL,
	"total" bigint,
	"problem" text,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feed_marks" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"read_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "feed_marks_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "reference_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"metric" text NOT NULL,
	"name" text NOT NULL,
	"score" double precision NOT NULL,
	"answers" bigint,
	"source" text NOT NULL,
	"day" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_assignees" (
	"response_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"response_id" text NOT NULL,
	"author_id" text,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_reads" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"response_id" text NOT NULL,
	"unread" boolean NOT NULL,
	CONSTRAINT "response_reads_user_id_response_id_pk" PRIMARY KEY("user_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "response_tags" (
	"workspace_id" text NOT NULL,
	"response_id" text NOT NULL,
	"tag" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_tags_response_id_tag_pk" PRIMARY KEY("response_id","tag")
);
--> statement-breakpoint
CREATE TABLE "response_texts" (
	"id" bigint PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"response_id" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_segments" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"filters" jsonb NOT NULL,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "segment_codes" (
	"workspace_id" text NOT NULL,
	"generation" bigint NOT NULL,
	"slot" bigint NOT NULL,
	"code" bigint NOT NULL,
	"segment_key" text NOT NULL,
	"segment_value" text NOT NULL,
	CONSTRAINT "segment_codes_workspace_id_generation_slot_code_pk" PRIMARY KEY("workspace_id","generation","slot","code")
);
--> statement-breakpoint
CREATE TABLE "trend_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"touchpoint_id" text,
	"day" bigint NOT NULL,
	"text" text NOT NULL,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_shares" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"target" jsonb NOT NULL,
	"password_hash" text,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	CONSTRAINT "view_shares_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "visited" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "completed" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "commented" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay0" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay1" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay2" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay3" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay4" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay5" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_rollups" ADD COLUMN "delay6" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "next_generation" bigint;--> statement-breakpoint
DROP INDEX "responses_counted";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "suspicion" text;--> statement-breakpoint
ALTER TABLE "responses" DROP COLUMN "counted";--> statement-breakpoint
ALTER TABLE "responses" DROP COLUMN "counted_generation";--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_marks" ADD CONSTRAINT "feed_marks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_marks" ADD CONSTRAINT "feed_marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_figures" ADD CONSTRAINT "reference_figures_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_assignees" ADD CONSTRAINT "response_assignees_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_assignees" ADD CONSTRAINT "response_assignees_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_assignees" ADD CONSTRAINT "response_assignees_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_notes" ADD CONSTRAINT "response_notes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_notes" ADD CONSTRAINT "response_notes_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_notes" ADD CONSTRAINT "response_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_reads" ADD CONSTRAINT "response_reads_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_reads" ADD CONSTRAINT "response_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_reads" ADD CONSTRAINT "response_reads_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_tags" ADD CONSTRAINT "response_tags_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_tags" ADD CONSTRAINT "response_tags_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_texts" ADD CONSTRAINT "response_texts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_segments" ADD CONSTRAINT "saved_segments_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_codes" ADD CONSTRAINT "segment_codes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trend_notes" ADD CONSTRAINT "trend_notes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trend_notes" ADD CONSTRAINT "trend_notes_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_shares" ADD CONSTRAINT "view_shares_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_workspace" ON "exports" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "exports_state" ON "exports" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_figures_entry" ON "reference_figures" USING btree ("workspace_id","metric","name","source","day");--> statement-breakpoint
CREATE INDEX "response_assignees_user" ON "response_assignees" USING btree ("workspace_id","user_id","answered_at","response_id");--> statement-breakpoint
CREATE INDEX "response_notes_response" ON "response_notes" USING btree ("workspace_id","response_id","created_at");--> statement-breakpoint
CREATE INDEX "response_reads_response" ON "response_reads" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "response_tags_tag" ON "response_tags" USING btree ("workspace_id","tag","answered_at","response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "response_texts_response" ON "response_texts" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "response_texts_workspace" ON "response_texts" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_segments_workspace_name" ON "saved_segments" USING btree ("workspace_id","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "segment_codes_value" ON "segment_codes" USING btree ("workspace_id","generation","segment_key","segment_value");--> statement-breakpoint
CREATE INDEX "trend_notes_workspace_day" ON "trend_notes" USING btree ("workspace_id","day");--> statement-breakpoint
CREATE INDEX "view_shares_workspace" ON "view_shares" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "responses_suspicion" ON "responses" USING btree ("workspace_id","answered_at","id") WHERE "responses"."suspicion" is not null;--> statement-breakpoint
CREATE INDEX "response_texts_words" ON "response_texts" USING gin (to_tsvector('simple', "text"));--> statement-breakpoint
INSERT INTO "installation" ("key", "value") SELECT 'texts-to-index', '' WHERE EXISTS (SELECT 1 FROM "responses");--> statement-breakpoint
-- Answers of before have no facts: the worker counts them again, as after a recount that was interrupted.
INSERT INTO "installation" ("key", "value", "expires_at") SELECT 'recount:' || "id", '{"state":"running","counted":0,"total":0,"again":false}', '1970-01-01T00:00:00Z' FROM "workspaces" WHERE "id" IN (SELECT "workspace_id" FROM "rollup_series") ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "expires_at" = excluded."expires_at";--> statement-breakpoint
CREATE TABLE "digest_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"digest_id" text NOT NULL,
	"recipient_id" text NOT NULL,
	"period_from" bigint NOT NULL,
	"period_to" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"reply" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "digest_recipients" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"digest_id" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"token_hash" text NOT NULL,
	"unsubscribed_at" timestamp (3) with time zone,
	CONSTRAINT "digest_recipients_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"target" jsonb NOT NULL,
	"locale" text NOT NULL,
	"frequency" text NOT NULL,
	"minute" bigint NOT NULL,
	"weekday" bigint NOT NULL,
	"month_day" bigint NOT NULL,
	"status" text NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_recipient_id_digest_recipients_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."digest_recipients"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_recipients" ADD CONSTRAINT "digest_recipients_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_recipients" ADD CONSTRAINT "digest_recipients_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "digest_mails_period" ON "digest_mails" USING btree ("recipient_id","period_from","period_to");--> statement-breakpoint
CREATE INDEX "digest_mails_due" ON "digest_mails" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "digest_mails_digest" ON "digest_mails" USING btree ("digest_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_recipients_address" ON "digest_recipients" USING btree ("digest_id","email_key");--> statement-breakpoint
CREATE INDEX "digests_due" ON "digests" USING btree ("status","next_at");--> statement-breakpoint
CREATE INDEX "digests_workspace" ON "digests" USING btree ("workspace_id","created_at");
