CREATE TABLE `dry_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`slot` text NOT NULL,
	`form` text NOT NULL,
	`days` integer NOT NULL,
	`state` text NOT NULL,
	`looked` integer NOT NULL,
	`total` integer NOT NULL,
	`findings` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dry_runs_slot` ON `dry_runs` (`workspace_id`,`slot`);--> statement-breakpoint
ALTER TABLE `sends` ADD `resume_cursor` text;--> statement-breakpoint
CREATE INDEX `sends_resuming` ON `sends` (`created_at`) WHERE "sends"."resume_cursor" is not null;--> statement-breakpoint
CREATE TABLE `answer_facts` (
	`series_id` integer NOT NULL,
	`answer_day` integer NOT NULL,
	`public_id` integer NOT NULL,
	`experience_day` integer NOT NULL,
	`score` integer NOT NULL,
	`v0` integer,
	`v1` integer,
	`v2` integer,
	`v3` integer,
	`v4` integer,
	`v5` integer,
	`v6` integer,
	`v7` integer,
	`v8` integer,
	`v9` integer,
	`v10` integer,
	`v11` integer,
	`v12` integer,
	`v13` integer,
	`v14` integer,
	`v15` integer,
	`v16` integer,
	`v17` integer,
	`v18` integer,
	`v19` integer,
	PRIMARY KEY(`series_id`, `answer_day`, `public_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`format` text NOT NULL,
	`settings` text NOT NULL,
	`state` text NOT NULL,
	`rows` integer NOT NULL,
	`total` integer,
	`problem` text,
	`author_id` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`lease_until` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exports_workspace` ON `exports` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `exports_state` ON `exports` (`state`);--> statement-breakpoint
CREATE TABLE `feed_marks` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`read_until` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reference_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`metric` text NOT NULL,
	`name` text NOT NULL,
	`score` real NOT NULL,
	`answers` integer,
	`source` text NOT NULL,
	`day` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reference_figures_entry` ON `reference_figures` (`workspace_id`,`metric`,`name`,`source`,`day`);--> statement-breakpoint
CREATE TABLE `response_assignees` (
	`response_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`answered_at` integer NOT NULL,
	`assigned_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_assignees_user` ON `response_assignees` (`workspace_id`,`user_id`,`answered_at`,`response_id`);--> statement-breakpoint
CREATE TABLE `response_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`response_id` text NOT NULL,
	`author_id` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `response_notes_response` ON `response_notes` (`workspace_id`,`response_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `response_reads` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`response_id` text NOT NULL,
	`unread` integer NOT NULL,
	PRIMARY KEY(`user_id`, `response_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_reads_response` ON `response_reads` (`response_id`);--> statement-breakpoint
CREATE TABLE `response_tags` (
	`workspace_id` text NOT NULL,
	`response_id` text NOT NULL,
	`tag` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`response_id`, `tag`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_tags_tag` ON `response_tags` (`workspace_id`,`tag`,`answered_at`,`response_id`);--> statement-breakpoint
CREATE TABLE `response_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`response_id` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_texts_response` ON `response_texts` (`response_id`);--> statement-breakpoint
CREATE INDEX `response_texts_workspace` ON `response_texts` (`workspace_id`,`id`);--> statement-breakpoint
CREATE TABLE `saved_segments` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`filters` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_segments_workspace_name` ON `saved_segments` (`workspace_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `segment_codes` (
	`workspace_id` text NOT NULL,
	`generation` integer NOT NULL,
	`slot` integer NOT NULL,
	`code` integer NOT NULL,
	`segment_key` text NOT NULL,
	`segment_value` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `generation`, `slot`, `code`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segment_codes_value` ON `segment_codes` (`workspace_id`,`generation`,`segment_key`,`segment_value`);--> statement-breakpoint
CREATE TABLE `trend_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`touchpoint_id` text,
	`day` integer NOT NULL,
	`text` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`touchpoint_id`) REFERENCES `touchpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trend_notes_workspace_day` ON `trend_notes` (`workspace_id`,`day`);--> statement-breakpoint
CREATE TABLE `view_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`target` text NOT NULL,
	`password_hash` text,
	`expires_at` integer,
	`revoked_at` integer,
	`author_id` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `view_shares_tokenHash_unique` ON `view_shares` (`token_hash`);--> statement-breakpoint
CREATE INDEX `view_shares_workspace` ON `view_shares` (`workspace_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `visited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `completed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `commented` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay0` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay1` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay2` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay3` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay4` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay5` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_rollups` ADD `delay6` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `next_generation` integer;--> statement-breakpoint
DROP INDEX `responses_counted`;--> statement-breakpoint
ALTER TABLE `responses` ADD `suspicion` text;--> statement-breakpoint
ALTER TABLE `responses` DROP COLUMN `counted`;--> statement-breakpoint
ALTER TABLE `responses` DROP COLUMN `counted_generation`;--> statement-breakpoint
CREATE INDEX `responses_suspicion` ON `responses` (`workspace_id`,`answered_at`,`id`) WHERE "responses"."suspicion" is not null;--> statement-breakpoint
CREATE VIRTUAL TABLE `response_search` USING fts5(`text`, content='response_texts', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `response_search` (`response_search`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
INSERT INTO `installation` (`key`, `value`) SELECT 'texts-to-index', '' WHERE EXISTS (SELECT 1 FROM `responses`);--> statement-breakpoint
-- Answers of before have no facts: the worker counts them again, as after a recount that was interrupted.
INSERT INTO `installation` (`key`, `value`, `expires_at`) SELECT 'recount:' || `id`, '{"state":"running","counted":0,"total":0,"again":false}', 0 FROM `workspaces` WHERE `id` IN (SELECT `workspace_id` FROM `rollup_series`) ON CONFLICT (`key`) DO UPDATE SET `value` = excluded.`value`, `expires_at` = excluded.`expires_at`;--> statement-breakpoint
CREATE TABLE `digest_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`recipient_id` text NOT NULL,
	`period_from` integer NOT NULL,
	`period_to` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`reply` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`recipient_id`) REFERENCES `digest_recipients`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_mails_period` ON `digest_mails` (`recipient_id`,`period_from`,`period_to`);--> statement-breakpoint
CREATE INDEX `digest_mails_due` ON `digest_mails` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `digest_mails_digest` ON `digest_mails` (`digest_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `digest_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`digest_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`token_hash` text NOT NULL,
	`unsubscribed_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_recipients_tokenHash_unique` ON `digest_recipients` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `digest_recipients_address` ON `digest_recipients` (`digest_id`,`email_key`);--> statement-breakpoint
CREATE TABLE `digests` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`target` text NOT NULL,
	`locale` text NOT NULL,
	`frequency` text NOT NULL,
	`minute` integer NOT NULL,
	`weekday` integer NOT NULL,
	`month_day` integer NOT NULL,
	`status` text NOT NULL,
	`next_at` integer NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `digests_due` ON `digests` (`status`,`next_at`);--> statement-breakpoint
CREATE INDEX `digests_workspace` ON `digests` (`workspace_id`,`created_at`);
