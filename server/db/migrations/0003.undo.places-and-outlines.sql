drop table sizhi.overlap, sizhi.claim, sizhi.segment, sizhi.outline, sizhi.answer, sizhi.question, sizhi.place_name, sizhi.place;
