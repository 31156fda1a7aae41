import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122080000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "invoicing_task" drop constraint if exists "invoicing_task_kind_invoice_id_unique";`);
    this.addSql(`alter table if exists "invoicing_source" drop constraint if exists "invoicing_source_type_source_id_unique";`);
    this.addSql(`alter table if exists "invoicing_series" drop constraint if exists "invoicing_series_seller_id_type_unique";`);
    this.addSql(`alter table if exists "invoicing_seller" drop constraint if exists "invoicing_seller_is_default_unique";`);
    this.addSql(`alter table if exists "invoicing_rendition" drop constraint if exists "invoicing_rendition_invoice_id_format_unique";`);
    this.addSql(`alter table if exists "invoicing_allocation" drop constraint if exists "invoicing_allocation_payment_id_invoice_id_unique";`);
    this.addSql(`alter table if exists "invoicing_payment" drop constraint if exists "invoicing_payment_kind_reference_source_id_unique";`);
    this.addSql(`alter table if exists "invoicing_ledger" drop constraint if exists "invoicing_ledger_seller_id_unique";`);
    this.addSql(`alter table if exists "invoicing_document" drop constraint if exists "invoicing_document_series_id_period_sequence_unique";`);
    this.addSql(`alter table if exists "invoicing_document" drop constraint if exists "invoicing_document_seller_id_type_number_unique";`);
    this.addSql(`alter table if exists "invoicing_document" drop constraint if exists "invoicing_document_seller_id_chain_position_unique";`);
    this.addSql(`alter table if exists "invoicing_document" drop constraint if exists "invoicing_document_invoice_id_unique";`);
    this.addSql(`alter table if exists "invoicing_invoice" drop constraint if exists "invoicing_invoice_seller_id_type_number_unique";`);
    this.addSql(`create table if not exists "invoicing_history" ("id" text not null, "entity_id" text not null, "event" text not null, "actor_type" text not null, "actor_id" text null, "details" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_history_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_history_deleted_at" ON "invoicing_history" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_history_entity_id" ON "invoicing_history" ("entity_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_invoice" ("id" text not null, "type" text check ("type" in ('invoice', 'credit_note')) not null, "status" text check ("status" in ('draft', 'open', 'paid', 'credited', 'uncollectible')) not null, "seller_id" text not null, "customer_id" text null, "order_id" text null, "series_id" text null, "number" text null, "issue_date" text null, "due_date" text null, "due_date_extended" text null, "currency_code" text not null, "buyer_name" text null, "buyer_email" text null, "order_display_id" text null, "gross" numeric not null, "rounding" numeric not null, "paid" numeric not null default 0, "refunded" numeric not null default 0, "credited" numeric not null default 0, "due" numeric not null, "content" jsonb null, "request" jsonb null, "issue_when_ready" boolean not null default false, "waits_for" jsonb null, "credits_id" text null, "caused_by" jsonb null, "reason" text null, "request_sha256" text null, "metadata" jsonb null, "raw_gross" jsonb not null, "raw_rounding" jsonb not null, "raw_paid" jsonb not null default '{"value":"0","precision":20}', "raw_refunded" jsonb not null default '{"value":"0","precision":20}', "raw_credited" jsonb not null default '{"value":"0","precision":20}', "raw_due" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_invoice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_invoice_deleted_at" ON "invoicing_invoice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_invoice_order_id" ON "invoicing_invoice" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_invoice_customer_id" ON "invoicing_invoice" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_invoice_seller_id_issue_date" ON "invoicing_invoice" ("seller_id", "issue_date") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_invoice_status" ON "invoicing_invoice" ("status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_invoice_credits_id" ON "invoicing_invoice" ("credits_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_invoice_seller_id_type_number_unique" ON "invoicing_invoice" ("seller_id", "type", "number") WHERE number IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_document" ("id" text not null, "seller_id" text not null, "series_id" text not null, "type" text check ("type" in ('invoice', 'credit_note')) not null, "number" text not null, "sequence" integer not null, "period" text not null, "issue_date" text not null, "schema_version" integer not null, "body" text not null, "sha256" text not null, "chain_position" integer not null, "chain_sha256" text not null, "invoice_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_document_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_document_invoice_id_unique" ON "invoicing_document" ("invoice_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_document_deleted_at" ON "invoicing_document" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_document_seller_id_chain_position_unique" ON "invoicing_document" ("seller_id", "chain_position") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_document_seller_id_type_number_unique" ON "invoicing_document" ("seller_id", "type", "number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_document_series_id_period_sequence_unique" ON "invoicing_document" ("series_id", "period", "sequence") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_ledger" ("id" text not null, "seller_id" text not null, "position" integer not null default 0, "chain_sha256" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_ledger_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_ledger_deleted_at" ON "invoicing_ledger" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_ledger_seller_id_unique" ON "invoicing_ledger" ("seller_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_line" ("id" text not null, "document_id" text null, "position" integer not null, "kind" text check ("kind" in ('item', 'shipping', 'manual')) not null, "source_type" text null, "source_id" text null, "source_line_id" text null, "description" text not null, "sku" text null, "quantity" numeric not null, "net" numeric not null, "tax" numeric not null, "gross" numeric not null, "tax_category" text not null, "tax_rate" numeric not null, "tax_country" text not null, "scheme" text not null, "source_quantity" numeric null, "source_charge" numeric null, "source_unit_price" numeric null, "source_reduction" numeric null, "source_goodwill" numeric null, "tax_inclusive" boolean not null, "credited_line_id" text null, "cause" text null, "invoice_id" text not null, "raw_quantity" jsonb not null, "raw_net" jsonb not null, "raw_tax" jsonb not null, "raw_gross" jsonb not null, "raw_tax_rate" jsonb not null, "raw_source_quantity" jsonb null, "raw_source_charge" jsonb null, "raw_source_unit_price" jsonb null, "raw_source_reduction" jsonb null, "raw_source_goodwill" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_line_invoice_id" ON "invoicing_line" ("invoice_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_line_deleted_at" ON "invoicing_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_line_source_type_source_id" ON "invoicing_line" ("source_type", "source_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_line_document_id" ON "invoicing_line" ("document_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_line_credited_line_id" ON "invoicing_line" ("credited_line_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_payment" ("id" text not null, "source_type" text not null, "source_id" text not null, "kind" text check ("kind" in ('capture', 'credit', 'manual', 'refund', 'chargeback')) not null, "reference" text not null, "method" text not null, "currency_code" text not null, "amount" numeric not null, "received_at" timestamptz not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_payment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_payment_deleted_at" ON "invoicing_payment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_payment_kind_reference_source_id_unique" ON "invoicing_payment" ("kind", "reference", "source_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_payment_source_type_source_id" ON "invoicing_payment" ("source_type", "source_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_allocation" ("id" text not null, "amount" numeric not null, "payment_id" text not null, "invoice_id" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_allocation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_allocation_payment_id" ON "invoicing_allocation" ("payment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_allocation_invoice_id" ON "invoicing_allocation" ("invoice_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_allocation_deleted_at" ON "invoicing_allocation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_allocation_payment_id_invoice_id_unique" ON "invoicing_allocation" ("payment_id", "invoice_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_rendition" ("id" text not null, "format" text check ("format" in ('pdf')) not null, "storage_name" text not null, "file_id" text null, "size" integer null, "sha256" text null, "renderer" text null, "invoice_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_rendition_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_rendition_invoice_id" ON "invoicing_rendition" ("invoice_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_rendition_deleted_at" ON "invoicing_rendition" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_rendition_invoice_id_format_unique" ON "invoicing_rendition" ("invoice_id", "format") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_seller" ("id" text not null, "is_default" boolean not null default false, "name" text null, "address_1" text null, "address_2" text null, "postal_code" text null, "city" text null, "province" text null, "country_code" text null, "tax_ids" jsonb not null, "email" text null, "phone" text null, "website" text null, "registration" text null, "represented_by" text null, "bank_accounts" jsonb not null, "footer" text null, "time_zone" text not null, "language" text not null, "issue_on" text check ("issue_on" in ('order_placed', 'payment_captured', 'shipment_created', 'order_completed', 'manual')) not null, "issue_as" text check ("issue_as" in ('issued', 'draft')) not null, "payment_terms_days" integer not null, "invoice_from" text null, "oss_union" boolean not null default false, "credit_on" jsonb not null default '["payment_refunded","return_received","order_canceled"]', "refund_before_invoice" text not null default 'credit_note', "rounding" text not null default 'per_rate', "rounding_mode" text not null default 'half_up', "cash_rounding" boolean not null default false, "fiscal_year_start" text not null default '01-01', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_seller_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_seller_deleted_at" ON "invoicing_seller" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_seller_is_default_unique" ON "invoicing_seller" ("is_default") WHERE is_default = true AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_series" ("id" text not null, "type" text check ("type" in ('invoice', 'credit_note')) not null, "pattern" text not null, "period" text null, "last_sequence" integer not null default 0, "last_number" text null, "last_issue_date" text null, "issued_count" integer not null default 0, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_series_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_series_seller_id" ON "invoicing_series" ("seller_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_series_deleted_at" ON "invoicing_series" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_series_seller_id_type_unique" ON "invoicing_series" ("seller_id", "type") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_source" ("id" text not null, "type" text check ("type" in ('order')) not null, "source_id" text not null, "customer_id" text null, "seller_id" text not null, "state" text check ("state" in ('ready', 'blocked', 'held', 'suspended', 'done')) not null default 'ready', "reasons" jsonb not null, "credit_decisions" jsonb null, "version" integer not null default 0, "fingerprint" text null, "next_date" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_source_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_source_deleted_at" ON "invoicing_source" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_source_type_source_id_unique" ON "invoicing_source" ("type", "source_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_source_state" ON "invoicing_source" ("state") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_source_customer_id" ON "invoicing_source" ("customer_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "invoicing_task" ("id" text not null, "kind" text check ("kind" in ('render', 'after_issue', 'after_payment')) not null, "invoice_id" text not null, "state" text check ("state" in ('pending', 'running', 'done', 'failed')) not null default 'pending', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "last_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoicing_task_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_task_deleted_at" ON "invoicing_task" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoicing_task_kind_invoice_id_unique" ON "invoicing_task" ("kind", "invoice_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_invoicing_task_state_next_attempt_at" ON "invoicing_task" ("state", "next_attempt_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "invoicing_document" add constraint "invoicing_document_invoice_id_foreign" foreign key ("invoice_id") references "invoicing_invoice" ("id") on update cascade;`);

    this.addSql(`alter table if exists "invoicing_line" add constraint "invoicing_line_invoice_id_foreign" foreign key ("invoice_id") references "invoicing_invoice" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "invoicing_allocation" add constraint "invoicing_allocation_payment_id_foreign" foreign key ("payment_id") references "invoicing_payment" ("id") on update cascade;`);
    this.addSql(`alter table if exists "invoicing_allocation" add constraint "invoicing_allocation_invoice_id_foreign" foreign key ("invoice_id") references "invoicing_invoice" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "invoicing_rendition" add constraint "invoicing_rendition_invoice_id_foreign" foreign key ("invoice_id") references "invoicing_invoice" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "invoicing_series" add constraint "invoicing_series_seller_id_foreign" foreign key ("seller_id") references "invoicing_seller" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "invoicing_document" drop constraint if exists "invoicing_document_invoice_id_foreign";`);

    this.addSql(`alter table if exists "invoicing_line" drop constraint if exists "invoicing_line_invoice_id_foreign";`);

    this.addSql(`alter table if exists "invoicing_allocation" drop constraint if exists "invoicing_allocation_invoice_id_foreign";`);

    this.addSql(`alter table if exists "invoicing_rendition" drop constraint if exists "invoicing_rendition_invoice_id_foreign";`);

    this.addSql(`alter table if exists "invoicing_allocation" drop constraint if exists "invoicing_allocation_payment_id_foreign";`);

    this.addSql(`alter table if exists "invoicing_series" drop constraint if exists "invoicing_series_seller_id_foreign";`);

    this.addSql(`drop table if exists "invoicing_history" cascade;`);

    this.addSql(`drop table if exists "invoicing_invoice" cascade;`);

    this.addSql(`drop table if exists "invoicing_document" cascade;`);

    this.addSql(`drop table if exists "invoicing_ledger" cascade;`);

    this.addSql(`drop table if exists "invoicing_line" cascade;`);

    this.addSql(`drop table if exists "invoicing_payment" cascade;`);

    this.addSql(`drop table if exists "invoicing_allocation" cascade;`);

    this.addSql(`drop table if exists "invoicing_rendition" cascade;`);

    this.addSql(`drop table if exists "invoicing_seller" cascade;`);

    this.addSql(`drop table if exists "invoicing_series" cascade;`);

    this.addSql(`drop table if exists "invoicing_source" cascade;`);

    this.addSql(`drop table if exists "invoicing_task" cascade;`);
  }

}
