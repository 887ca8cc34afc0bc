drop table sizhi.access_token;
