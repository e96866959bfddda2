-- fi: Sitoumukset ja niiden toteutuminen. Sitoumukset, joille on tavoite tai joista on seurantatietoa; uusin tieto viimeisenä.
-- sv: Åtaganden och hur de uppfyllts. Åtaganden som har ett mål eller uppföljning; den nyaste uppgiften sist.
-- en: Commitments and what became of them. Those with a target or a follow-up; the newest one last.
SELECT commitment.agreement,
       in_language(commitment.text_fi, commitment.text_sv, commitment.text_en) AS commitment,
       commitment.target,
       follow_up.date AS followed_up,
       follow_up.value,
       in_language(follow_up.text_fi, follow_up.text_sv, follow_up.text_en) AS what_became
FROM commitment
LEFT JOIN follow_up ON follow_up.agreement = commitment.agreement AND follow_up.commitment = commitment.number
WHERE commitment.target IS NOT NULL OR follow_up.number IS NOT NULL
ORDER BY commitment.agreement, commitment.number, follow_up.date_first
