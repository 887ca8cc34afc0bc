-- What the papers of a case tell with a date.
create table sizhi.event (
  county_code text not null,
  document_id uuid not null,
  event_index integer not null,
  date_words text not null,
  date_from date not null,
  date_to date not null,
  words jsonb not null,
  repeats jsonb not null,
  who text[] not null,
  said_by text,
  gap_since_index integer,
  gap_days integer check (gap_days > 0),
  primary key (county_code, document_id, event_index),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  foreign key (county_code, document_id, gap_since_index) references sizhi.event on delete cascade,
  check (date_from <= date_to),
  check ((gap_since_index is null) = (gap_days is null)),
  check (gap_since_index < event_index)
);
comment on table sizhi.event is 'In the order of time: the days a thing can have happened on, the words that tell it, and who is named.';
comment on column sizhi.event.said_by is 'Letter of the claimant who alone tells it; null when a court, a government or the paper itself does.';
comment on column sizhi.event.gap_days is 'A long time that the document leaves untold before this event; flagged for a person, never explained.';
