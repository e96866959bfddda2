-- fi: Paikan sopimukset. Paikan omat sekä sen kaupunkiseudun, seutukunnan, maakunnan ja koko maan sopimukset; ehdotukset on merkitty.
-- sv: En plats avtal. Platsens egna och dess stadsregions, ekonomiska regions, landskaps och hela landets avtal; förslagen är märkta.
-- en: Agreements of a place. Its own and those of its city region, sub-region, region and the whole country; proposals are marked.
SELECT agreement.id,
       in_language(agreement.title_fi, agreement.title_sv, agreement.title_en) AS agreement,
       in_language(around.name_fi, around.name_sv, around.name_en) AS about,
       around.level,
       agreement.status,
       agreement.is_proposal,
       agreement.began,
       agreement.ends
FROM place_within
JOIN agreement_place ON agreement_place.place = place_within.within
JOIN agreement ON agreement.id = agreement_place.agreement
JOIN place AS around ON around.id = place_within.within
WHERE place_within.place = :place
ORDER BY agreement.is_proposal, agreement.began_first, agreement.id
