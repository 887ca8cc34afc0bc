drop table sizhi.ruling_round;
drop table sizhi.sealed_ruling;
