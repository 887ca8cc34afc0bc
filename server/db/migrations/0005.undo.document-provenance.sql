alter table sizhi.document drop column format, drop column encoding, drop column recognised, drop column page_spans;
comment on column sizhi.document.text is 'The decoded original. Spans everywhere count UTF-16 code units of it.';
