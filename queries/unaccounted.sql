-- fi: Raha, jonka saajaa mikään asiakirja ei kerro. Summasta on vähennetty ne osat ja osuudet, joiden saaja tunnetaan.
-- sv: Pengar vilkas mottagare inget dokument anger. Från summan har dragits de delar och andelar vilkas mottagare är kända.
-- en: Money whose recipient no document names. From the sum, the parts and shares with a known recipient are taken away.
SELECT purpose.decision,
       in_language(purpose.title_fi, purpose.title_sv, purpose.title_en) AS purpose,
       purpose.stage,
       purpose.amount AS euros,
       purpose.accounted,
       purpose.unaccounted
FROM purpose
WHERE purpose.unaccounted > 0
ORDER BY purpose.unaccounted DESC, purpose.decision, purpose.number
