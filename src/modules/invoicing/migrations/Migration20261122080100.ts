import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The database itself refuses to change or delete what was issued (L3): documents, and the lines that belong to one. */
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
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists invoicing_line_immutable on "invoicing_line";`)
    this.addSql(`drop trigger if exists invoicing_document_immutable on "invoicing_document";`)
    this.addSql(`drop function if exists invoicing_refuse_change();`)
  }
}
