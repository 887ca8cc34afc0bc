drop table sizhi.case_attachment_version;
drop table sizhi.case_attachment;
drop table sizhi.stored_file;
