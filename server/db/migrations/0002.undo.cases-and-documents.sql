drop table sizhi.mark, sizhi.call, sizhi.description, sizhi.correction, sizhi.document, sizhi.original_file,
  sizhi.claimant, sizhi.party, sizhi.case_file, sizhi.county;
