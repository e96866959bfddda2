-- fi: Ristiriitaiset lähteet. Mitä kukin lähde sanoo, ja mitä aineisto seuraa.
-- sv: Motstridiga källor. Vad varje källa säger, och vilken som följs.
-- en: Sources that contradict each other. What each of them says, and which one is followed.
SELECT claim.id,
       claim.location,
       in_language(claim.value, claim.value_sv, claim.value_en) AS value,
       claim.followed,
       claim.source,
       in_language(claim.why_fi, claim.why_sv, claim.why_en) AS why
FROM claim
ORDER BY claim.kind, claim.id, claim.location
