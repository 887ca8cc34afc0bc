-- Eight kinds of paper; the records inside an entry of evidence; who put a hand to a paper; the orders of a paper.
alter table sizhi.document drop constraint document_kind_check;
alter table sizhi.document add constraint document_kind_check check (kind in (
  'judgment', 'court-ruling', 'ruling-decision', 'mediation-agreement', 'survey-record', 'approval-form', 'certificate', 'unknown'));

alter table sizhi.evidence add column records jsonb not null default '[]';
comment on column sizhi.evidence.records is 'The papers under this number: title, kind and date of each, in order.';

create table sizhi.same_paper (
  county_code text not null,
  case_id uuid not null,
  same_paper_index integer not null,
  basis text not null check (basis in ('stated', 'title-and-date', 'title')),
  first_offered_by text not null,
  first_number text not null,
  first_record_index integer not null,
  second_offered_by text not null,
  second_number text not null,
  second_record_index integer not null,
  primary key (county_code, case_id, same_paper_index),
  foreign key (county_code, case_id, first_offered_by, first_number)
    references sizhi.evidence (county_code, case_id, offered_by, number) on delete cascade,
  foreign key (county_code, case_id, second_offered_by, second_number)
    references sizhi.evidence (county_code, case_id, offered_by, number) on delete cascade
);
comment on table sizhi.same_paper is 'Two records that are one paper where the court states it; on any other basis a proposal, merged by nobody but a person.';

create table sizhi.issued_paper (
  county_code text not null,
  document_id uuid not null,
  paper_index integer not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('approval-form', 'certificate')),
  claimant_letter text,
  primary key (county_code, document_id, paper_index),
  foreign key (county_code, document_id) references sizhi.document on delete cascade
);
comment on table sizhi.issued_paper is 'A form or certificate that a document is or quotes.';

create table sizhi.issuer_statement (
  county_code text not null,
  document_id uuid not null,
  paper_index integer not null,
  statement_index integer not null,
  step text not null check (step in ('filled', 'team', 'brigade', 'commune', 'county')),
  issuer text,
  opinion text not null check (opinion in ('approved', 'issued', 'refused', 'not-said')),
  seal text not null check (seal in ('present', 'absent', 'not-said')),
  seal_place text not null check (seal_place in ('issuing-authority', 'cover', 'not-said')),
  date_words text,
  date_from date,
  date_to date,
  words jsonb not null,
  said_by text,
  primary key (county_code, document_id, paper_index, statement_index),
  foreign key (county_code, document_id, paper_index) references sizhi.issued_paper on delete cascade,
  check (date_from <= date_to)
);
comment on column sizhi.issuer_statement.said_by is 'Letter of the claimant who alone says it; null when the paper, a court or a government does.';

create table sizhi.operative_order (
  county_code text not null,
  document_id uuid not null,
  order_index integer not null,
  number integer,
  words jsonb not null,
  effects text[] not null check (cardinality(effects) > 0),
  primary key (county_code, document_id, order_index),
  foreign key (county_code, document_id) references sizhi.document on delete cascade
);
comment on table sizhi.operative_order is 'What stands after 判决如下, 裁定如下, 决定如下, order by order.';

alter table sizhi.ruling add column standing text not null default 'not-decided' check (standing in (
  'stands', 'stands-in-part', 'changed', 'declared-unlawful', 'revoked', 'not-decided'));
update sizhi.ruling set standing = 'stands' where upheld;
alter table sizhi.ruling alter column standing drop default;
alter table sizhi.ruling drop column upheld;
comment on column sizhi.ruling.standing is 'What the orders of the judgment leave of the decision.';
