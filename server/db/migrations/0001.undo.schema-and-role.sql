-- The schema itself holds the table of applied migrations and stays; the role may serve other databases and stays too.
alter default privileges in schema sizhi revoke select, insert, update, delete on tables from sizhi_application;
alter default privileges in schema sizhi revoke usage, select on sequences from sizhi_application;
alter default privileges in schema sizhi revoke execute on functions from sizhi_application;

revoke usage on schema sizhi from sizhi_application;
