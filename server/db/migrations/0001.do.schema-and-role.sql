-- The schema of everything that is Sizhi's, and the role under which requests work. The role is the cluster's, not the
-- database's, and may exist already or be made by another database at this moment.
create extension if not exists postgis;

create schema if not exists sizhi;

comment on schema sizhi is 'Boundary descriptions, the lines drawn from them, claims, evidence and rulings.';

do $$
begin
  create role sizhi_application nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not pg_has_role(current_user, 'sizhi_application', 'MEMBER') then
    execute format('grant sizhi_application to %I', current_user);
  end if;
end
$$;

-- The application reads and writes rows; it owns nothing, so it makes, alters and drops nothing, and row-level security
-- holds for it. Tables that are append-only take update and delete away again where they are made.
grant usage on schema sizhi to sizhi_application;
alter default privileges in schema sizhi grant select, insert, update, delete on tables to sizhi_application;
alter default privileges in schema sizhi grant usage, select on sequences to sizhi_application;
alter default privileges in schema sizhi grant execute on functions to sizhi_application;

revoke insert, update, delete, truncate on all tables in schema sizhi from sizhi_application;
