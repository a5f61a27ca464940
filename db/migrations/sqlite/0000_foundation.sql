CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`hint` text NOT NULL,
	`key_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`key_hash`);--> statement-breakpoint
CREATE INDEX `api_keys_workspace` ON `api_keys` (`workspace_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text,
	`details` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_workspace` ON `audit_log` (`workspace_id`,`at`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_keys_workspace_key` ON `idempotency_keys` (`workspace_id`,`key`);--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer
);
--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_workspace_user` ON `members` (`workspace_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `members_user` ON `members` (`user_id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limits_key_unique` ON `rate_limits` (`key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`locale` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`brand_color` text NOT NULL,
	`corner_style` text DEFAULT 'soft' NOT NULL,
	`postal_address` text,
	`sender_name` text,
	`reply_to` text,
	`cooldown_seconds` integer NOT NULL,
	`send_from_minute` integer NOT NULL,
	`send_until_minute` integer NOT NULL,
	`open_days` integer NOT NULL,
	`segments` text NOT NULL,
	`link_hosts` text DEFAULT '[]' NOT NULL,
	`rollup_generation` integer NOT NULL,
	`sending_paused_at` integer,
	`sending_paused_reason` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`email` text,
	`email_key` text,
	`phone` text,
	`name` text,
	`name_key` text,
	`locale` text,
	`time_zone` text,
	`external_id` text,
	`properties` text NOT NULL,
	`last_invited_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_workspace_email` ON `customers` (`workspace_id`,`email_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_workspace_phone` ON `customers` (`workspace_id`,`phone`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_workspace_external` ON `customers` (`workspace_id`,`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_public` ON `customers` (`workspace_id`,`public_id`);--> statement-breakpoint
CREATE INDEX `customers_workspace_name` ON `customers` (`workspace_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `customers_workspace_created` ON `customers` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`source` text NOT NULL,
	`type` text NOT NULL,
	`touchpoint_id` text,
	`channel` text,
	`occurred_at` integer NOT NULL,
	`value` real,
	`currency` text,
	`external_id` text NOT NULL,
	`properties` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_workspace_external` ON `events` (`workspace_id`,`source`,`type`,`external_id`);--> statement-breakpoint
CREATE INDEX `events_workspace_customer` ON `events` (`workspace_id`,`customer_id`,`occurred_at`);--> statement-breakpoint
CREATE INDEX `events_workspace_type` ON `events` (`workspace_id`,`type`,`occurred_at`);--> statement-breakpoint
CREATE TABLE `import_refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`column` text,
	`reason` text NOT NULL,
	`values` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_refusals_import` ON `import_refusals` (`workspace_id`,`import_id`,`row`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`dry_run` integer NOT NULL,
	`options` text NOT NULL,
	`bytes` integer NOT NULL,
	`bytes_read` integer NOT NULL,
	`rows` integer NOT NULL,
	`imported` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`refused` integer NOT NULL,
	`error` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_workspace` ON `imports` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`trigger_id` text,
	`event_id` text,
	`source` text NOT NULL,
	`source_key` text NOT NULL,
	`survey_id` text NOT NULL,
	`survey_version_id` text NOT NULL,
	`touchpoint_id` text NOT NULL,
	`channel` text NOT NULL,
	`locale` text NOT NULL,
	`generation` integer NOT NULL,
	`token_hash` text NOT NULL,
	`unsubscribe_hash` text NOT NULL,
	`state` text NOT NULL,
	`priority` integer NOT NULL,
	`send_at` integer NOT NULL,
	`send_before` integer,
	`expires_at` integer,
	`open_days` integer NOT NULL,
	`cooldown_seconds` integer NOT NULL,
	`window` text,
	`properties` text NOT NULL,
	`experienced_at` integer NOT NULL,
	`reason` text,
	`reason_values` text,
	`sent_at` integer,
	`counted_day` integer,
	`counted_generation` integer,
	`bounced_at` integer,
	`visited_at` integer,
	`started_at` integer,
	`completed_at` integer,
	`suspected_scanner` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_version_id`) REFERENCES `survey_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`touchpoint_id`) REFERENCES `touchpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_source` ON `invitations` (`workspace_id`,`source`,`source_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_unsubscribe` ON `invitations` (`unsubscribe_hash`);--> statement-breakpoint
CREATE INDEX `invitations_due` ON `invitations` (`workspace_id`,`state`,`priority`,`send_at`);--> statement-breakpoint
CREATE INDEX `invitations_planned` ON `invitations` (`workspace_id`,`send_at`,`state`,`reason`);--> statement-breakpoint
CREATE INDEX `invitations_workspace_state` ON `invitations` (`workspace_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_workspace_created` ON `invitations` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_customer` ON `invitations` (`workspace_id`,`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_counted` ON `invitations` (`workspace_id`,`counted_generation`,`id`) WHERE "invitations"."counted_generation" is not null;--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`plain` text NOT NULL,
	`raw` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mailbox_workspace` ON `mailbox` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`attempt` integer NOT NULL,
	`message_id` text NOT NULL,
	`recipient_domain` text NOT NULL,
	`smtp_code` integer,
	`smtp_status` text,
	`smtp_reply` text,
	`next_attempt_at` integer,
	`lease_owner` text,
	`lease_until` integer,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_invitation` ON `messages` (`workspace_id`,`invitation_id`,`number`);--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`workspace_id`,`next_attempt_at`) WHERE "messages"."next_attempt_at" is not null;--> statement-breakpoint
CREATE INDEX `messages_lease` ON `messages` (`lease_until`) WHERE "messages"."lease_until" is not null;--> statement-breakpoint
CREATE INDEX `messages_finished` ON `messages` (`workspace_id`,`finished_at`) WHERE "messages"."finished_at" is not null;--> statement-breakpoint
CREATE TABLE `paused_domains` (
	`domain` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sends` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`selection` text NOT NULL,
	`send_at` integer NOT NULL,
	`cooldown_seconds` integer NOT NULL,
	`state` text NOT NULL,
	`cursor` text NOT NULL,
	`planned` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sends_state` ON `sends` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `sends_workspace` ON `sends` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`address_hash` text NOT NULL,
	`address` text,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppressions_workspace_address` ON `suppressions` (`workspace_id`,`address_hash`);--> statement-breakpoint
CREATE TABLE `triggers` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`event_type` text NOT NULL,
	`survey_id` text NOT NULL,
	`channel` text NOT NULL,
	`status` text NOT NULL,
	`filter` text,
	`delay_seconds` integer NOT NULL,
	`cooldown_seconds` integer,
	`window` text,
	`sampling` real NOT NULL,
	`priority` integer NOT NULL,
	`max_event_age_seconds` integer NOT NULL,
	`reminders` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `triggers_workspace_type` ON `triggers` (`workspace_id`,`event_type`);--> statement-breakpoint
CREATE TABLE `event_types` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`type` text NOT NULL,
	`touchpoint_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`touchpoint_id`) REFERENCES `touchpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_types_workspace_type` ON `event_types` (`workspace_id`,`type`);--> statement-breakpoint
CREATE TABLE `journey_stages` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`phase` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_stages_workspace_key` ON `journey_stages` (`workspace_id`,`key`);--> statement-breakpoint
CREATE TABLE `touchpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`stage_id` text NOT NULL,
	`channel` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`medium` text NOT NULL,
	`service` text NOT NULL,
	`catalogue_key` text,
	`target` integer,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `journey_stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `touchpoints_workspace_name` ON `touchpoints` (`workspace_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `touchpoints_workspace_stage` ON `touchpoints` (`workspace_id`,`stage_id`);--> statement-breakpoint
CREATE TABLE `ending_clicks` (
	`response_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`ending_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ending_clicks_survey` ON `ending_clicks` (`workspace_id`,`survey_id`);--> statement-breakpoint
CREATE TABLE `invitation_rollups` (
	`workspace_id` text NOT NULL,
	`generation` integer NOT NULL,
	`touchpoint_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`day` integer NOT NULL,
	`accepted` integer NOT NULL,
	`bounced` integer NOT NULL,
	`responded` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `generation`, `touchpoint_id`, `survey_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`invitation_id` text,
	`link_id` text,
	`submission_key` text NOT NULL,
	`customer_id` text,
	`survey_id` text,
	`survey_version_id` text,
	`touchpoint_id` text NOT NULL,
	`metric` text NOT NULL,
	`channel` text NOT NULL,
	`device` text,
	`imported` integer NOT NULL,
	`state` text NOT NULL,
	`score` integer,
	`answers` text NOT NULL,
	`skipped` text NOT NULL,
	`comment` text,
	`locale` text,
	`properties` text NOT NULL,
	`counted` text,
	`counted_generation` integer,
	`experienced_at` integer NOT NULL,
	`answered_at` integer NOT NULL,
	`completed_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_version_id`) REFERENCES `survey_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`touchpoint_id`) REFERENCES `touchpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_submission` ON `responses` (`workspace_id`,`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `responses_public` ON `responses` (`workspace_id`,`public_id`);--> statement-breakpoint
CREATE INDEX `responses_workspace_answered` ON `responses` (`workspace_id`,`answered_at`,`id`);--> statement-breakpoint
CREATE INDEX `responses_workspace_touchpoint` ON `responses` (`workspace_id`,`touchpoint_id`,`answered_at`,`id`);--> statement-breakpoint
CREATE INDEX `responses_workspace_survey` ON `responses` (`workspace_id`,`survey_id`,`answered_at`,`id`);--> statement-breakpoint
CREATE INDEX `responses_counted` ON `responses` (`workspace_id`,`counted_generation`,`id`);--> statement-breakpoint
CREATE INDEX `responses_customer` ON `responses` (`workspace_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `responses_link` ON `responses` (`workspace_id`,`link_id`) WHERE "responses"."link_id" is not null;--> statement-breakpoint
CREATE TABLE `rollup_series` (
	`id` integer PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`generation` integer NOT NULL,
	`metric` text NOT NULL,
	`touchpoint_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`question_id` text NOT NULL,
	`segment_key` text NOT NULL,
	`segment_value` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rollup_series_cell` ON `rollup_series` (`workspace_id`,`generation`,`segment_key`,`segment_value`,`metric`,`touchpoint_id`,`survey_id`,`question_id`);--> statement-breakpoint
CREATE TABLE `score_rollups` (
	`series_id` integer NOT NULL,
	`basis` integer NOT NULL,
	`day` integer NOT NULL,
	`s0` integer DEFAULT 0 NOT NULL,
	`s1` integer DEFAULT 0 NOT NULL,
	`s2` integer DEFAULT 0 NOT NULL,
	`s3` integer DEFAULT 0 NOT NULL,
	`s4` integer DEFAULT 0 NOT NULL,
	`s5` integer DEFAULT 0 NOT NULL,
	`s6` integer DEFAULT 0 NOT NULL,
	`s7` integer DEFAULT 0 NOT NULL,
	`s8` integer DEFAULT 0 NOT NULL,
	`s9` integer DEFAULT 0 NOT NULL,
	`s10` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`series_id`, `basis`, `day`)
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`score` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `visits_invitation` ON `visits` (`workspace_id`,`invitation_id`,`at`);--> statement-breakpoint
CREATE TABLE `survey_links` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`name` text NOT NULL,
	`channel` text NOT NULL,
	`token_hash` text NOT NULL,
	`hidden_fields` text NOT NULL,
	`unsigned` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_links_token` ON `survey_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `survey_links_survey` ON `survey_links` (`workspace_id`,`survey_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `survey_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`number` integer NOT NULL,
	`definition` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_versions_survey_number` ON `survey_versions` (`workspace_id`,`survey_id`,`number`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`touchpoint_id` text NOT NULL,
	`name` text NOT NULL,
	`metric` text NOT NULL,
	`status` text NOT NULL,
	`template` text,
	`draft` text NOT NULL,
	`draft_revision` integer NOT NULL,
	`published_version_id` text,
	`open_days` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`touchpoint_id`) REFERENCES `touchpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `surveys_workspace` ON `surveys` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `surveys_workspace_touchpoint` ON `surveys` (`workspace_id`,`touchpoint_id`);