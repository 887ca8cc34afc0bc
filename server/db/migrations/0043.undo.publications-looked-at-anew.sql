drop function sizhi.publication_reopened_at(text, uuid, integer);
