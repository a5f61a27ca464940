CREATE TABLE `logos` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`page_picture` text NOT NULL,
	`mail_picture` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`plate` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `logos_workspace` ON `logos` (`workspace_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `workspaces` ADD `logo_id` text;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `button_texts` text DEFAULT '{}' NOT NULL;