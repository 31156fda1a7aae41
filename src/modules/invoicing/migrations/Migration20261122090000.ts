import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "invoicing_seller" add column if not exists "tax_status" text not null default 'registered', add column if not exists "distance_sales" text not null default 'destination', add column if not exists "unregistered_tax" text not null default 'block';`
    )
    this.addSql(`alter table if exists "invoicing_source" add column if not exists "tax_reasons" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "invoicing_seller" drop column if exists "tax_status", drop column if exists "distance_sales", drop column if exists "unregistered_tax";`
    )
    this.addSql(`alter table if exists "invoicing_source" drop column if exists "tax_reasons";`)
  }
}
