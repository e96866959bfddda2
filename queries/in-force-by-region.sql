-- fi: Voimassa olevat sopimukset maakunnittain. Sopimus kuuluu maakuntaan, jossa jokin sen paikoista on; koko maan sopimukset eivät ole mukana. Ehdotuksia ja sopimuksia, joiden voimassaoloa ei voi tietää, ei lasketa voimassa oleviin.
-- sv: Gällande avtal efter landskap. Ett avtal hör till det landskap där någon av dess platser ligger; avtal om hela landet ingår inte. Förslag, och avtal om vilka man inte kan veta om de gäller, räknas inte som gällande.
-- en: Agreements in force by region. An agreement belongs to the region that one of its places lies in; those about the whole country are left out. Proposals, and agreements of which it cannot be told whether they are in force, do not count as in force.
SELECT in_language(region.name_fi, region.name_sv, region.name_en) AS region,
       count(DISTINCT CASE WHEN agreement.status = 'in-force' THEN agreement.id END) AS in_force,
       count(DISTINCT CASE WHEN agreement.status = 'cannot-tell' AND instr(agreement.status_possible, 'in-force')
                           THEN agreement.id END) AS possibly_in_force,
       count(DISTINCT CASE WHEN NOT agreement.is_proposal THEN agreement.id END) AS of_all_times
FROM place AS region
LEFT JOIN place_within ON place_within.within = region.id
LEFT JOIN agreement_place ON agreement_place.place = place_within.place
LEFT JOIN agreement ON agreement.id = agreement_place.agreement
WHERE region.level = 'region'
GROUP BY region.id
ORDER BY in_force DESC, region
