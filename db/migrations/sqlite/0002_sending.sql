CREATE TABLE `autopilot_turns` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`autopilot_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`round` integer NOT NULL,
	`moved` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`autopilot_id`) REFERENCES `autopilots`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `autopilot_turns_customer` ON `autopilot_turns` (`workspace_id`,`autopilot_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `autopilot_turns_due` ON `autopilot_turns` (`workspace_id`,`autopilot_id`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `autopilot_turns_of_customer` ON `autopilot_turns` (`workspace_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `autopilots` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`survey_id` text NOT NULL,
	`status` text NOT NULL,
	`filter` text,
	`every_days` integer NOT NULL,
	`cooldown_seconds` integer,
	`window` text,
	`needs_consent` integer DEFAULT false NOT NULL,
	`priority` integer NOT NULL,
	`reminders` text,
	`cursor` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `autopilots_workspace` ON `autopilots` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `mail_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text,
	`message_id` text,
	`invitation_id` text,
	`customer_id` text,
	`digest` text NOT NULL,
	`via` text NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`status` text,
	`diagnostic` text,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_reports_digest` ON `mail_reports` (`digest`);--> statement-breakpoint
CREATE INDEX `mail_reports_received` ON `mail_reports` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_reports_workspace` ON `mail_reports` (`workspace_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_reports_invitation` ON `mail_reports` (`workspace_id`,`invitation_id`);--> statement-breakpoint
CREATE INDEX `mail_reports_customer` ON `mail_reports` (`workspace_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `quota_days` (
	`workspace_id` text NOT NULL,
	`source` text NOT NULL,
	`day` integer NOT NULL,
	`claimed` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `source`, `day`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`topic` text NOT NULL,
	`object_id` text NOT NULL,
	`body` text,
	`state` text NOT NULL,
	`reason` text,
	`reason_values` text,
	`event_id` text,
	`customer_id` text,
	`attempt` integer NOT NULL,
	`next_attempt_at` integer,
	`copies` integer NOT NULL,
	`received_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_object` ON `webhook_deliveries` (`workspace_id`,`endpoint_id`,`topic`,`object_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_received` ON `webhook_deliveries` (`workspace_id`,`endpoint_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_body` ON `webhook_deliveries` (`received_at`) WHERE "webhook_deliveries"."body" is not null;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`next_attempt_at`) WHERE "webhook_deliveries"."next_attempt_at" is not null;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_customer` ON `webhook_deliveries` (`workspace_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`source` text NOT NULL,
	`name` text NOT NULL,
	`secret_sealed` text,
	`options` text NOT NULL,
	`status` text NOT NULL,
	`last_received_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_endpoints_workspace` ON `webhook_endpoints` (`workspace_id`,`created_at`);--> statement-breakpoint
DROP INDEX `suppressions_workspace_address`;--> statement-breakpoint
ALTER TABLE `suppressions` ADD `survey_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `suppressions` ADD `note` text;--> statement-breakpoint
CREATE INDEX `suppressions_workspace_created` ON `suppressions` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suppressions_workspace_reason` ON `suppressions` (`workspace_id`,`reason`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suppressions_workspace_prefix` ON `suppressions` (`workspace_id`,`address`);--> statement-breakpoint
CREATE UNIQUE INDEX `suppressions_workspace_address` ON `suppressions` (`workspace_id`,`address_hash`,`survey_id`);--> statement-breakpoint
ALTER TABLE `customers` ADD `consent_at` integer;--> statement-breakpoint
ALTER TABLE `customers` ADD `consent_withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `invitations` ADD `survey_cooldown_seconds` integer;--> statement-breakpoint
ALTER TABLE `invitations` ADD `needs_consent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `reminders` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `next_reminder_at` integer;--> statement-breakpoint
ALTER TABLE `invitations` ADD `reminders_sent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `recipient_domain` text;--> statement-breakpoint
CREATE INDEX `invitations_reminder` ON `invitations` (`workspace_id`,`next_reminder_at`) WHERE "invitations"."next_reminder_at" is not null;--> statement-breakpoint
ALTER TABLE `sends` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sends` ADD `needs_consent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sends` ADD `reminders` text;--> statement-breakpoint
ALTER TABLE `sends` ADD `paused_at` integer;--> statement-breakpoint
ALTER TABLE `triggers` ADD `survey_cooldown_seconds` integer;--> statement-breakpoint
ALTER TABLE `triggers` ADD `daily_quota` integer;--> statement-breakpoint
ALTER TABLE `triggers` ADD `only_last_seconds` integer;--> statement-breakpoint
ALTER TABLE `triggers` ADD `needs_consent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `triggers` ADD `cancel_on` text;--> statement-breakpoint
ALTER TABLE `triggers` ADD `ends_at` integer;