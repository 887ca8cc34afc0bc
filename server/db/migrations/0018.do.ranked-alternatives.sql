-- Alternatives become other courses with their reasons; what each answer to a question would do stands beside them.
alter table sizhi.outline add column answers_tried jsonb not null default '[]';
-- Read until now as alternatives; the courses of outlines drawn before are told when they are drawn anew.
update sizhi.outline set answers_tried = alternatives, alternatives = '[]';
comment on column sizhi.outline.answers_tried is 'For every answer to the questions of an edge: whether the outline then closes.';
comment on column sizhi.outline.alternatives is 'Other courses that fit the words, ranked, with what speaks against each.';
