-- The earlier schema knows four kinds of paper; the others become unknown.
alter table sizhi.ruling add column upheld boolean not null default false;
update sizhi.ruling set upheld = standing = 'stands';
alter table sizhi.ruling alter column upheld drop default;
alter table sizhi.ruling drop column standing;

drop table sizhi.operative_order, sizhi.issuer_statement, sizhi.issued_paper, sizhi.same_paper;
alter table sizhi.evidence drop column records;

alter table sizhi.document drop constraint document_kind_check;
update sizhi.document set kind = 'unknown' where kind not in ('judgment', 'ruling-decision', 'approval-form');
alter table sizhi.document add constraint document_kind_check check (kind in ('judgment', 'ruling-decision', 'approval-form', 'unknown'));
