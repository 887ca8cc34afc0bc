-- Answers to every question of the closed list, and their withdrawal.
alter table sizhi.answer drop constraint answer_value_check;
alter table sizhi.answer alter column value drop not null;
alter table sizhi.answer add constraint answer_value_form
  check (value ~ '^[a-z]+(-[a-z]+)*(:[^[:cntrl:]]{1,80})?$');
comment on column sizhi.answer.value is 'A word of the closed list, alone or with what it is about (kind:ridge, read-as:…); null takes the answer back.';
comment on table sizhi.answer is 'What a person answered to a question, or took back. The last counts, all are kept.';
comment on table sizhi.question is 'What has to be asked: the same landmark words in one document are asked once. Without calls it is asked no more.';
