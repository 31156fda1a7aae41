import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What of an issued invoice's row lives on: everything else is fixed at issue, a column to come included. */
const LIVE = ["status", "paid", "refunded", "credited", "due", "raw_paid", "raw_refunded", "raw_credited", "raw_due"]
  .concat("due_date_extended", "customer_id", "metadata", "updated_at")
  .join()

/**
 * The database itself refuses to change, delete or extend what was issued (L3): documents, the lines that belong to one,
 * and of an invoice's row what is fixed by then. Lines are written as those of a draft; a document takes in what its frozen
 * body names, and nothing after that.
 */
export class Migration20261122080100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function invoicing_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'medusa-invoicing: an issued document is never changed or deleted (% on %, id %)',
          tg_op, tg_table_name, old.id using errcode = 'restrict_violation';
      end $$;`)
    this.addSql(`
      create trigger invoicing_document_immutable before update or delete on "invoicing_document"
      for each row execute function invoicing_refuse_change();`)
    this.addSql(`
      create trigger invoicing_line_immutable before update or delete on "invoicing_line"
      for each row when (old.document_id is not null) execute function invoicing_refuse_change();`)
    this.addSql(`
      create trigger invoicing_invoice_fixed before update on "invoicing_invoice"
      for each row when (old.status <> 'draft' and (new.status = 'draft'
        or to_jsonb(old) - '{${LIVE}}'::text[] is distinct from to_jsonb(new) - '{${LIVE}}'::text[]))
      execute function invoicing_refuse_change();`)
    this.addSql(`
      create trigger invoicing_invoice_kept before delete on "invoicing_invoice"
      for each row when (old.status <> 'draft') execute function invoicing_refuse_change();`)
    this.addSql(`
      create or replace function invoicing_refuse_extension() returns trigger language plpgsql as $$
      declare
        issued text;
      begin
        select id into issued from "invoicing_document" where invoice_id = new.invoice_id and deleted_at is null;
        if new.document_id is distinct from issued or (issued is not null and tg_op = 'INSERT') then
          raise exception 'medusa-invoicing: an issued document is never extended (% on %, id %)',
            tg_op, tg_table_name, new.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`)
    this.addSql(`
      create trigger invoicing_line_inserted before insert on "invoicing_line"
      for each row execute function invoicing_refuse_extension();`)
    this.addSql(`
      create trigger invoicing_line_joined before update of document_id, invoice_id on "invoicing_line"
      for each row when (old.document_id is null) execute function invoicing_refuse_extension();`)
    // Once per statement: a body is read once, however many lines it names
    this.addSql(`
      create or replace function invoicing_refuse_unnamed() returns trigger language plpgsql as $$
      declare
        unnamed text;
      begin
        select min(line.id) into unnamed from "invoicing_document" issued cross join lateral (
          select id from joined where document_id = issued.id
          except select named->>'id' from jsonb_array_elements(issued.body::jsonb->'lines') named) line
        where issued.id in (select document_id from joined);
        if unnamed is not null then
          raise exception 'medusa-invoicing: an issued document is never extended (% on %, id %)',
            tg_op, tg_table_name, unnamed using errcode = 'restrict_violation';
        end if;
        return null;
      end $$;`)
    this.addSql(`
      create trigger invoicing_line_named after update on "invoicing_line"
      referencing new table as joined for each statement execute function invoicing_refuse_unnamed();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists invoicing_line_named on "invoicing_line";`)
    this.addSql(`drop function if exists invoicing_refuse_unnamed();`)
    this.addSql(`drop trigger if exists invoicing_line_joined on "invoicing_line";`)
    this.addSql(`drop trigger if exists invoicing_line_inserted on "invoicing_line";`)
    this.addSql(`drop function if exists invoicing_refuse_extension();`)
    this.addSql(`drop trigger if exists invoicing_invoice_kept on "invoicing_invoice";`)
    this.addSql(`drop trigger if exists invoicing_invoice_fixed on "invoicing_invoice";`)
    this.addSql(`drop trigger if exists invoicing_line_immutable on "invoicing_line";`)
    this.addSql(`drop trigger if exists invoicing_document_immutable on "invoicing_document";`)
    this.addSql(`drop function if exists invoicing_refuse_change();`)
  }
}
