-- The way from a document's text back to its original bytes.
alter table sizhi.document
  add column format text not null default 'text' check (format in ('text', 'html', 'docx', 'pdf', 'png', 'jpeg', 'tiff')),
  add column encoding text check (encoding in ('utf-8', 'utf-16le', 'utf-16be', 'gb18030')),
  add column recognised boolean not null default false,
  add column page_spans jsonb not null default '[]';

-- Until now every document was UTF-8 text.
update sizhi.document set encoding = 'utf-8';

alter table sizhi.document
  alter column format drop default,
  add check ((encoding is null) = (format not in ('text', 'html')));

comment on column sizhi.document.text is 'The text of the original as read. Spans everywhere count UTF-16 code units of it.';
comment on column sizhi.document.encoding is 'How the bytes of a text or an HTML page are decoded; null for other formats.';
comment on column sizhi.document.recognised is 'Words were recognised in a picture and may be misread.';
comment on column sizhi.document.page_spans is
  'For paged formats: [{start, end, page, box}], box as [left, top, right, bottom] in shares of the page. Else empty.';
