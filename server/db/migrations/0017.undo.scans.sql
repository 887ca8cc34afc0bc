drop table sizhi.scan_version, sizhi.scan, sizhi.scan_display;
