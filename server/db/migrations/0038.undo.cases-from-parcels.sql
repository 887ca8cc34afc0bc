drop table sizhi.document_addition;
drop table sizhi.source_parcel;
