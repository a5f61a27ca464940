CREATE TABLE "logos" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"page_picture" text NOT NULL,
	"mail_picture" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"plate" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "logo_id" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "button_texts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "logos_workspace" ON "logos" USING btree ("workspace_id","created_at");